package ngo.portal.ejb.access;

import ngo.portal.persistence.shared.Refusal;

/** The caller may do this, but has to show once more that it is them. Nothing is lost: the same act goes through afterwards. */
public final class ProofNeeded extends Refusal {

    private final int minutes;

    public ProofNeeded(int minutes) {
        this.minutes = minutes;
    }

    /** For how long a proof is good. */
    public int minutes() {
        return minutes;
    }
}
