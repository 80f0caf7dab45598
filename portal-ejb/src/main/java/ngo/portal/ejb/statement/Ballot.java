package ngo.portal.ejb.statement;

import ngo.portal.persistence.document.Round;
import ngo.portal.persistence.statement.Gate;

/** What the leads are asked now: one gate, in one round. */
public record Ballot(Gate gate, int number) {

    /** Whether it is about a change to words that stand already. */
    public boolean isRevision() {
        return StatementAction.at(gate) == StatementAction.CONFIRM_REVISION;
    }

    public Round round() {
        return gate.round(number);
    }
}
