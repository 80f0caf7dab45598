package ngo.portal.persistence.funding;

import ngo.portal.persistence.shared.ReasonedRefusal;
import ngo.portal.persistence.shared.Refusal;

/** Refusals that concern calls and requests. */
public final class FundingRefusals {

    private FundingRefusals() {}

    /** Others have read the call; its terms cannot change. */
    public static final class CallIsOpen extends Refusal.Conflict {}

    /** The call is not open, or its time is over. */
    public static final class CallTakesNothing extends Refusal.Conflict {}

    /** The request is with the funder; the applicant can change only the sections that the funder has asked about. */
    public static final class RequestIsFrozen extends Refusal.Conflict {}

    /** A part of the money is on its way: its outcome could not be recorded any more. */
    public static final class PaymentUnderWay extends Refusal.Conflict {}

    /** A required field of the request is empty. */
    public static final class FieldMissing extends Refusal.Conflict {}

    /** A budget does not add up, or does not fit the call. */
    public static final class BudgetRefused extends ReasonedRefusal {

        /** The reasons. */
        public enum Reason {
            /** The budget has several currencies, or not the one of the call. */
            CURRENCY,
            /** An amount is zero or negative, or finer than the smallest unit of the currency. */
            AMOUNT,
            /** The shares of the applicant and of others exceed the whole. */
            SHARES,
            /** The call does not pay for this. */
            CATEGORY,
            /** The budget asks for more than the call gives. */
            CEILING,
            EMPTY
        }

        public BudgetRefused(Reason reason) {
            super(reason);
        }
    }

    /** The file is larger than ten megabytes. */
    public static final class FileTooLarge extends Refusal.BadInput {}

    /** The request has reached the limit of its files. */
    public static final class TooManyFiles extends Refusal.Conflict {}

    /** Somebody has not agreed yet to the present version of the request. */
    public static final class SignOffMissing extends Refusal.Conflict {}

    /** There is no open question of the funder. */
    public static final class NothingAsked extends Refusal.Conflict {}

    /** The request to reveal the applicant is no longer open, or was decided. */
    public static final class RevealIsOver extends Refusal.Conflict {}
}
