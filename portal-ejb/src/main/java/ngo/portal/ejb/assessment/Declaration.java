package ngo.portal.ejb.assessment;

import ngo.portal.persistence.assessment.DeclarationRow;

/**
 * A reviewer's or approver's declaration of their relation to the applicant, with their own note; for officers.
 *
 * @param note the person's own words; empty if they wrote none
 */
public record Declaration(DeclarationRow row, String note) {

    /** Omits the relation, which is a secret. */
    @Override
    public String toString() {
        return "Declaration";
    }
}
