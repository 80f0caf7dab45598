package ngo.portal.persistence.petition.ownkey;

import ngo.portal.persistence.shared.ReasonedRefusal;
import ngo.portal.persistence.shared.Refusal;

/** Refusals that concern the organisations' own keys. */
public final class SupporterKeyRefusals {

    private SupporterKeyRefusals() {}

    /** The file is no key with which the portal could seal. Nothing of it is kept. */
    public static final class SupporterKeyRefused extends ReasonedRefusal {

        /** The reasons; each has a sentence of its own in the bundles. */
        public enum Reason {
            EMPTY,
            TOO_LARGE,
            NO_KEYSET,
            PRIVATE,
            OTHER_TYPE,
            SEVERAL,
            /** The organisation has uploaded the key before. */
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

    /** Another uploaded key has to be reviewed first. */
    public static final class SupporterKeyWaits extends Refusal.Conflict {}

    /** A portal that has just started accepts no keys yet. */
    public static final class SupporterKeysAway extends Refusal.Conflict {}
}
