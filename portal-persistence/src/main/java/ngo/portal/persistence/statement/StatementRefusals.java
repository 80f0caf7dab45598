package ngo.portal.persistence.statement;

import ngo.portal.persistence.shared.Refusal;

/** Refusals that concern joint statements. */
public final class StatementRefusals {

    private StatementRefusals() {}

    /** The text is under review, cleared or signed: it changes only by a revision that leads confirm. */
    public static final class TextIsFrozen extends Refusal.Conflict {}

    /** Every amendment needs a verdict before the text goes to the leads. */
    public static final class AmendmentsOpen extends Refusal.Conflict {}

    /** The text that was read is not the present text. */
    public static final class OldFingerprint extends Refusal.Conflict {}

    /** The soft deadline must be before the hard one, and the hard one in the future. */
    public static final class DeadlinesOutOfOrder extends Refusal.BadInput {}

    /** The text is not in consultation. */
    public static final class ConsultationIsOver extends Refusal.Conflict {}

    /** The text cannot be taken back from the leads after one of them has decided, or after the call was opened. */
    public static final class NotRecallable extends Refusal.Conflict {}

    /** A call can only be extended; closing it early is an act of its own. */
    public static final class CallOnlyLonger extends Refusal.BadInput {}

    /** The call for sign-on does not accept answers now. */
    public static final class CallIsClosed extends Refusal.Conflict {}

    /** The organisation requires its own clearance before a signature. */
    public static final class ClearanceNeeded extends Refusal.Conflict {}

    /** A reservation is published below a name; without a name its words would reveal the organisation. */
    public static final class ReservationNeedsName extends Refusal.BadInput {

        @Override
        public String field() {
            return "reservation";
        }
    }

    /** The organisation has given this answer already. */
    public static final class AlreadySigned extends Refusal.Conflict {}

    /** A signature has to be withdrawn before another answer is given. */
    public static final class WithdrawFirst extends Refusal.Conflict {}

    /** A proposed revision waits for the leads already. */
    public static final class RevisionPending extends Refusal.Conflict {}

    /** There is no proposed revision to confirm. */
    public static final class NoRevisionPending extends Refusal.Conflict {}

    /** The proposed change changes no word. */
    public static final class NothingChanged extends Refusal.Conflict {}

    /** An embargo has to end in the future; without one the statement is published now. */
    public static final class EmbargoHasPassed extends Refusal.BadInput {}

    /** An embargo can only be postponed; for an earlier publication it has to be lifted. */
    public static final class EmbargoOnlyLater extends Refusal.BadInput {}

    /** The embargo is not over: nothing is published before its end. */
    public static final class EmbargoNotOver extends Refusal.Conflict {}
}
