package ngo.portal.ejb.people;

import ngo.portal.persistence.shared.ReasonedRefusal;
import ngo.portal.persistence.shared.Refusal;

/** Refusals in the management of people. */
public final class PeopleRefusals {

    private PeopleRefusals() {}

    /** The owner of this address is a member of the organisation already. */
    public static final class AlreadyMember extends Refusal.Conflict {}

    /** There is an open invitation to this address. */
    public static final class AlreadyInvited extends Refusal.Conflict {}

    /** The organisation would lose its last administrator whose role has no end. */
    public static final class LastAdministrator extends Refusal.Conflict {}

    /**
     * A deputy of an administrator may neither appoint administrators nor change their own roles: these roles would outlast
     * the delegation.
     */
    public static final class NotByDeputy extends Refusal.NotAllowed {}

    /** The table cannot be used for invitations. */
    public static final class TableRefused extends ReasonedRefusal {

        /** The reason; each has a sentence of its own in the bundles. */
        public enum Reason {
            TOO_LARGE,
            TOO_MANY_ROWS,
            NOT_UTF8,
            UNREADABLE,
            EMPTY
        }

        private final Reason reason;

        public TableRefused(Reason reason) {
            super(reason);
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }
}
