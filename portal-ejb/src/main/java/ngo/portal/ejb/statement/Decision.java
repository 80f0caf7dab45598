package ngo.portal.ejb.statement;

import ngo.portal.persistence.statement.Verdict;

/** What a lead says, and why. */
public record Decision(Verdict verdict, String reason) {

    public boolean approves() {
        return verdict == Verdict.APPROVE;
    }
}
