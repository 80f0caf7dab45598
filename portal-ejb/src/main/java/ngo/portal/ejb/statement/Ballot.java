package ngo.portal.ejb.statement;

import ngo.portal.persistence.document.Round;
import ngo.portal.persistence.statement.Gate;

/** A vote of the leads: one gate, in one round. */
public record Ballot(Gate gate, int number) {

    /** Whether it concerns a change to a text that is signed or public. */
    public boolean isRevision() {
        return StatementAction.at(gate) == StatementAction.CONFIRM_REVISION;
    }

    public Round round() {
        return gate.round(number);
    }
}
