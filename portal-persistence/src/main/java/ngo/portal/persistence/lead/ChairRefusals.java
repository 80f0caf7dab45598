package ngo.portal.persistence.lead;

import ngo.portal.persistence.shared.Refusal;

/** What terms in the chair refuse. */
public final class ChairRefusals {

    private ChairRefusals() {}

    /** Another organisation chairs on one of these days. */
    public static final class ChairTermOverlaps extends Refusal.Conflict {}

    /** What has begun is handed over, not withdrawn. */
    public static final class ChairTermHasBegun extends Refusal.Conflict {}

    /** The handover is noted already. */
    public static final class AlreadyHandedOver extends Refusal.Conflict {}
}
