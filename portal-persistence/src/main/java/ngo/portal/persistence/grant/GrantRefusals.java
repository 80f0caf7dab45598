package ngo.portal.persistence.grant;

import ngo.portal.persistence.shared.Refusal;

/** Refusals that concern grants. */
public final class GrantRefusals {

    private GrantRefusals() {}

    /** There is no agreement that both sides have signed. */
    public static final class NothingGranted extends Refusal.Conflict {}

    /** A newer offer has replaced the one that was read. */
    public static final class OfferIsOld extends Refusal.Conflict {}

    /** Finance has not verified the payment channel outside of this portal: no money is ordered before. */
    public static final class ChannelUnconfirmed extends Refusal.Conflict {}

    /** A person who votes on a request takes no part in its payments. */
    public static final class DecidersDoNotPay extends Refusal.Conflict {}

    /** The person who ordered a payment cannot confirm it; another person of the funder does. */
    public static final class PaymentNeedsSecondPerson extends Refusal.Conflict {}

    /** A pause of the grant is requested already and waits for a second person. */
    public static final class PauseIsAsked extends Refusal.Conflict {}

    /** A pause of this grant is requested; no money is ordered until it is decided. */
    public static final class GrantIsPaused extends Refusal.Conflict {}

    /** The grant cannot be closed before each instalment was paid or dropped. */
    public static final class PaymentsOpen extends Refusal.Conflict {}

    /** The grant cannot be closed before each report was accepted, or waived with a reason. */
    public static final class ReportsOpen extends Refusal.Conflict {}
}
