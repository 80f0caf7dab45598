package ngo.portal.persistence.delivery;

import ngo.portal.persistence.shared.Refusal;

/** What is refused about deliveries. */
public final class DeliveryRefusals {

    private DeliveryRefusals() {}

    /** Only what the public reads is handed over. */
    public static final class NotDeliverable extends Refusal.Conflict {}

    /** The record was taken back; nothing is added to it. */
    public static final class DeliveryTakenBack extends Refusal.Conflict {}
}
