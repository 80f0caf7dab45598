package ngo.portal.persistence.organisation;

import ngo.portal.persistence.shared.ReasonedRefusal;
import ngo.portal.persistence.shared.Refusal;

/** Refusals that concern the membership of an organisation and its entry in the directory. */
public final class OrganisationRefusals {

    private OrganisationRefusals() {}

    /** Another organisation has a name that looks the same. */
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

    /** Another organisation has this alias already, or had it. */
    public static final class AliasTaken extends Refusal.Conflict {}

    /** The file cannot be converted to a logo. */
    public static final class LogoRefused extends ReasonedRefusal {

        /** The reasons; each has a sentence of its own in the bundles. */
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

    /** The organisation lacks something that a member of the coalition needs. */
    public static final class NotReadyYet extends Refusal.Conflict {}

    /** The person who has requested a step cannot confirm it. */
    public static final class SecondPersonNeeded extends Refusal.Conflict {}

    /** An organisation that leaves has not ended or handed over all that is its own. */
    public static final class StillOpen extends Refusal.Conflict {}
}
