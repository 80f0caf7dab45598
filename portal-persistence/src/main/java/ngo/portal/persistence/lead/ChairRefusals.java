package ngo.portal.persistence.lead;

import ngo.portal.persistence.shared.Refusal;

/** Refusals that concern terms in the chair. */
public final class ChairRefusals {

    private ChairRefusals() {}

    /** Another organisation chairs on one of these days. */
    public static final class ChairTermOverlaps extends Refusal.Conflict {}

    /** A term that has begun is handed over, not withdrawn. */
    public static final class ChairTermHasBegun extends Refusal.Conflict {}

    /** The handover is recorded already. */
    public static final class AlreadyHandedOver extends Refusal.Conflict {}
}
