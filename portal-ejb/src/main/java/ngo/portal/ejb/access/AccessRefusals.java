package ngo.portal.ejb.access;

import ngo.portal.persistence.shared.Refusal;

/** What is refused to somebody because of who they are. */
public final class AccessRefusals {

    private AccessRefusals() {}

    /** The caller may see the document but may never do this with it. */
    public static final class Forbidden extends Refusal.NotAllowed {}

    /** The caller may do this, but has to show once more that it is them. Nothing is lost: the same act goes through afterwards. */
    public static final class ProofNeeded extends Refusal.Unproven {

        private final int minutes;

        public ProofNeeded(int minutes) {
            this.minutes = minutes;
        }

        /** For how long a proof is good. */
        public int minutes() {
            return minutes;
        }
    }
}
