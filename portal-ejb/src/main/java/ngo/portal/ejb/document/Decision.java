package ngo.portal.ejb.document;

import ngo.portal.persistence.document.Verdict;

/** What a lead says, and why. */
public record Decision(Verdict verdict, String reason) {

    public boolean approves() {
        return verdict == Verdict.APPROVE;
    }
}
