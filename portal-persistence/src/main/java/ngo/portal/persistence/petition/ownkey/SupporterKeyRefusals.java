package ngo.portal.persistence.petition.ownkey;

import ngo.portal.persistence.shared.ReasonedRefusal;
import ngo.portal.persistence.shared.Refusal;

/** What is refused about keys of organisations. */
public final class SupporterKeyRefusals {

    private SupporterKeyRefusals() {}

    /** A file that is no key with which the portal could seal. Nothing of it is kept. */
    public static final class SupporterKeyRefused extends ReasonedRefusal {

        /** Why; each has a sentence of its own in the bundles. */
        public enum Reason {
            EMPTY,
            TOO_LARGE,
            NO_KEYSET,
            PRIVATE,
            OTHER_TYPE,
            SEVERAL,
            /** The organisation has had it before, or has it now. */
            KNOWN
        }

        private final Reason reason;

        public SupporterKeyRefused(Reason reason) {
            super(reason);
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }

    /** Another key waits to be looked at first. */
    public static final class SupporterKeyWaits extends Refusal.Conflict {}

    /** A portal that has just started takes no keys yet. */
    public static final class SupporterKeysAway extends Refusal.Conflict {}
}
