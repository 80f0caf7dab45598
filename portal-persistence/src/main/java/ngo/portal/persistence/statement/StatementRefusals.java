package ngo.portal.persistence.statement;

import ngo.portal.persistence.shared.Refusal;

/** What joint statements refuse. */
public final class StatementRefusals {

    private StatementRefusals() {}

    /** The text is under review, cleared or signed: it changes only by a revision that leads confirm. */
    public static final class TextIsFrozen extends Refusal.Conflict {}

    /** Every amendment needs a verdict before the text goes to the leads. */
    public static final class AmendmentsOpen extends Refusal.Conflict {}

    /** The text that was read is not the text that stands now. */
    public static final class OldFingerprint extends Refusal.Conflict {}

    /** The soft deadline comes first, and the hard one lies ahead. */
    public static final class DeadlinesOutOfOrder extends Refusal.BadInput {}

    /** The text is not being talked about now. */
    public static final class ConsultationIsOver extends Refusal.Conflict {}

    /** A text comes back from the leads only before one of them has decided, and before anybody was called to sign it. */
    public static final class NotRecallable extends Refusal.Conflict {}

    /** A call is extended to a later end; it is closed early by an act of its own. */
    public static final class CallOnlyLonger extends Refusal.BadInput {}

    /** The call for sign-on does not take answers now. */
    public static final class CallIsClosed extends Refusal.Conflict {}

    /** The organisation wants its own clearance before a signature. */
    public static final class ClearanceNeeded extends Refusal.Conflict {}

    /** A reservation is printed below a name; without one its words would tell whose it is. */
    public static final class ReservationNeedsName extends Refusal.BadInput {

        @Override
        public String field() {
            return "reservation";
        }
    }

    /** The organisation has given this answer already. */
    public static final class AlreadySigned extends Refusal.Conflict {}

    /** A signature is withdrawn before another answer is given. */
    public static final class WithdrawFirst extends Refusal.Conflict {}

    /** A proposed revision waits for the leads already. */
    public static final class RevisionPending extends Refusal.Conflict {}

    /** There is no proposed revision to confirm. */
    public static final class NoRevisionPending extends Refusal.Conflict {}

    /** A change was proposed that changes no word. */
    public static final class NothingChanged extends Refusal.Conflict {}

    /** An embargo ends in the future; without one the statement is published now. */
    public static final class EmbargoHasPassed extends Refusal.BadInput {}

    /** An embargo moves to a later end alone; whoever wants an earlier one lifts it. */
    public static final class EmbargoOnlyLater extends Refusal.BadInput {}

    /** Nothing is published before its embargo instant. */
    public static final class EmbargoNotOver extends Refusal.Conflict {}
}
