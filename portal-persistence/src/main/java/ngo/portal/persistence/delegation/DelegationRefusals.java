package ngo.portal.persistence.delegation;

import ngo.portal.persistence.shared.Refusal;

/** What the lending of roles refuses. */
public final class DelegationRefusals {

    private DelegationRefusals() {}

    /** Nobody lends a role that they do not hold themselves; a deputy names no deputy. */
    public static final class NotYoursToDelegate extends Refusal.Conflict {}

    /** It would end before it begins, or has ended already, or would last for ever. */
    public static final class DelegationOutOfTime extends Refusal.BadInput {}

    /** This role is lent for a part of that time already. */
    public static final class DelegationOverlaps extends Refusal.Conflict {}
}
