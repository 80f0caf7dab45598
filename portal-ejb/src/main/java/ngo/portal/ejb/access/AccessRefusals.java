package ngo.portal.ejb.access;

import ngo.portal.persistence.shared.Refusal;

/** Refusals because of who the caller is. */
public final class AccessRefusals {

    private AccessRefusals() {}

    /** The caller may see the document but may never do this with it. */
    public static final class Forbidden extends Refusal.NotAllowed {}

    /** The caller may do this, but has to authenticate again first. No input is lost: the same action succeeds afterwards. */
    public static final class ProofNeeded extends Refusal.Unproven {

        private final int minutes;

        public ProofNeeded(int minutes) {
            this.minutes = minutes;
        }

        /** How many minutes an authentication counts as recent. */
        public int minutes() {
            return minutes;
        }
    }
}
