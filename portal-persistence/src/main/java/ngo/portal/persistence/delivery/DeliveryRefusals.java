package ngo.portal.persistence.delivery;

import ngo.portal.persistence.shared.Refusal;

/** Refusals that concern deliveries. */
public final class DeliveryRefusals {

    private DeliveryRefusals() {}

    /** Only a public document can be handed over. */
    public static final class NotDeliverable extends Refusal.Conflict {}

    /** The record was taken back; nothing is added to it. */
    public static final class DeliveryTakenBack extends Refusal.Conflict {}
}
