package ngo.portal.persistence.organisation;

import ngo.portal.persistence.shared.ReasonedRefusal;
import ngo.portal.persistence.shared.Refusal;

/** What the life of an organisation and its entry in the directory refuse. */
public final class OrganisationRefusals {

    private OrganisationRefusals() {}

    /** Another organisation has a name that could be taken for this one. */
    public static final class NameTakenByLookalike extends Refusal.Conflict {

        private final String name;
        private final String other;

        public NameTakenByLookalike(String name, String other) {
            this.name = name;
            this.other = other;
        }

        @Override
        public Object[] arguments() {
            return new Object[] {name, other};
        }
    }

    /** Another organisation has this short address already, or had it. */
    public static final class AliasTaken extends Refusal.Conflict {}

    /** A file that becomes no logo. */
    public static final class LogoRefused extends ReasonedRefusal {

        /** Why; each has a sentence of its own in the bundles. */
        public enum Reason {
            EMPTY,
            TOO_LARGE,
            VECTOR,
            NOT_AN_IMAGE,
            TOO_MANY_PIXELS,
            UNREADABLE
        }

        private final Reason reason;

        public LogoRefused(Reason reason) {
            super(reason);
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }

    /** Something is missing that a member of the coalition needs. */
    public static final class NotReadyYet extends Refusal.Conflict {}

    /** Whoever has asked for a step cannot be the one who confirms it. */
    public static final class SecondPersonNeeded extends Refusal.Conflict {}

    /** An organisation that leaves has not ended or handed over all that is its own. */
    public static final class StillOpen extends Refusal.Conflict {}
}
