package ngo.portal.persistence.grant;

import ngo.portal.persistence.shared.Refusal;

/** What grants refuse. */
public final class GrantRefusals {

    private GrantRefusals() {}

    /** There is no agreement that both sides have signed. */
    public static final class NothingGranted extends Refusal.Conflict {}

    /** Another offer has taken the place of the one that was read. */
    public static final class OfferIsOld extends Refusal.Conflict {}

    /** No money is ordered before finance has made sure, by another way than this portal, that it reaches whom it is for. */
    public static final class ChannelUnconfirmed extends Refusal.Conflict {}

    /** Whoever has a voice in the decision about a request has no hand in its payments. */
    public static final class DecidersDoNotPay extends Refusal.Conflict {}

    /** What one person has ordered, another one of the funder says is out. */
    public static final class PaymentNeedsSecondPerson extends Refusal.Conflict {}

    /** A second person is asked about this already. */
    public static final class PauseIsAsked extends Refusal.Conflict {}

    /** Somebody has asked to stop this grant; no money is ordered until that is settled. */
    public static final class GrantIsPaused extends Refusal.Conflict {}

    /** A grant is closed when each instalment was paid or dropped. */
    public static final class PaymentsOpen extends Refusal.Conflict {}

    /** A grant is closed when each report was accepted, or waived with a reason. */
    public static final class ReportsOpen extends Refusal.Conflict {}
}
