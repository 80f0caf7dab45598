package ngo.portal.ejb.assessment;

import ngo.portal.persistence.assessment.DeclarationRow;

/**
 * What somebody has said about how they stand to the applicant, with their own words; for officers.
 *
 * @param note what they have told about it; empty where they have told nothing
 */
public record Declaration(DeclarationRow row, String note) {

    /** Relations between people are secrets. */
    @Override
    public String toString() {
        return "Declaration";
    }
}
