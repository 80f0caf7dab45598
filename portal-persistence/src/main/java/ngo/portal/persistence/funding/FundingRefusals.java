package ngo.portal.persistence.funding;

import ngo.portal.persistence.shared.ReasonedRefusal;
import ngo.portal.persistence.shared.Refusal;

/** What calls and requests refuse. */
public final class FundingRefusals {

    private FundingRefusals() {}

    /** Others have read the call; what it says stays. */
    public static final class CallIsOpen extends Refusal.Conflict {}

    /** The call is not open, or its time is over. */
    public static final class CallTakesNothing extends Refusal.Conflict {}

    /** What stands in the request is with the funder; only what was asked about is written on. */
    public static final class RequestIsFrozen extends Refusal.Conflict {}

    /** A part of the money is on its way: nobody could say any more what became of it. */
    public static final class PaymentUnderWay extends Refusal.Conflict {}

    /** Something that every request has to say is not written yet. */
    public static final class FieldMissing extends Refusal.Conflict {}

    /** A budget does not add up, or is not what the call is for. */
    public static final class BudgetRefused extends ReasonedRefusal {

        /** What is wrong with it. */
        public enum Reason {
            /** There are several currencies, or not the one of the call. */
            CURRENCY,
            /** Nothing, less than nothing, or a fraction of the smallest coin. */
            AMOUNT,
            /** Own and others' shares are more than the whole. */
            SHARES,
            /** The call does not pay for this. */
            CATEGORY,
            /** More is asked than the call gives. */
            CEILING,
            EMPTY
        }

        public BudgetRefused(Reason reason) {
            super(reason);
        }
    }

    /** The file is larger than ten megabytes. */
    public static final class FileTooLarge extends Refusal.BadInput {}

    /** There are as many files as one request takes. */
    public static final class TooManyFiles extends Refusal.Conflict {}

    /** Somebody has not agreed yet to the request as it stands now. */
    public static final class SignOffMissing extends Refusal.Conflict {}

    /** There is no question of the funder that waits for an answer. */
    public static final class NothingAsked extends Refusal.Conflict {}

    /** Nobody asks to see whom the request is for any longer, or it was decided. */
    public static final class RevealIsOver extends Refusal.Conflict {}
}
