package ngo.portal.persistence.delegation;

import ngo.portal.persistence.shared.Refusal;

/** Refusals that concern the delegation of roles. */
public final class DelegationRefusals {

    private DelegationRefusals() {}

    /** Nobody delegates a role that they do not hold themselves; a deputy names no deputy. */
    public static final class NotYoursToDelegate extends Refusal.Conflict {}

    /** The delegation would end before it begins, has ended already, or has no end. */
    public static final class DelegationOutOfTime extends Refusal.BadInput {}

    /** This role is delegated for a part of that time already. */
    public static final class DelegationOverlaps extends Refusal.Conflict {}
}
