package ngo.portal.persistence.lifecycle;

import ngo.portal.persistence.shared.Refusal;

/** The present state does not allow this step. */
public final class IllegalTransition extends Refusal.Conflict {

    private final String from;
    private final String to;

    public IllegalTransition(String from, String to) {
        this.from = from;
        this.to = to;
    }

    public String from() {
        return from;
    }

    public String to() {
        return to;
    }
}
