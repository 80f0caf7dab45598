package ngo.portal.ejb.people;

import ngo.portal.persistence.shared.ReasonedRefusal;
import ngo.portal.persistence.shared.Refusal;

/** What is refused to those who look after people. */
public final class PeopleRefusals {

    private PeopleRefusals() {}

    /** Whoever has this address belongs to the organisation already. */
    public static final class AlreadyMember extends Refusal.Conflict {}

    /** An invitation to this address waits for an answer already. */
    public static final class AlreadyInvited extends Refusal.Conflict {}

    /** Nobody would be left who administers the organisation without an end. */
    public static final class LastAdministrator extends Refusal.Conflict {}

    /**
     * Whoever stands in for an administrator neither says who administers nor changes their own roles: what they gave themselves would
     * outlast what was lent to them.
     */
    public static final class NotByDeputy extends Refusal.NotAllowed {}

    /** A file from which nobody is invited. */
    public static final class TableRefused extends ReasonedRefusal {

        /** Why; each has a sentence of its own in the bundles. */
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
