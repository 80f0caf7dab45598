package ngo.portal.ejb.document;

import ngo.portal.persistence.document.Verdict;

/** A lead's decision and its reason. */
public record Decision(Verdict verdict, String reason) {

    public boolean approves() {
        return verdict == Verdict.APPROVE;
    }
}
