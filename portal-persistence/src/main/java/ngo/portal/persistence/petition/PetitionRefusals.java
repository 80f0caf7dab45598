package ngo.portal.persistence.petition;

import ngo.portal.persistence.shared.Refusal;

/** What petitions refuse. */
public final class PetitionRefusals {

    private PetitionRefusals() {}

    /** The leads have the text before them or have cleared it: another text is another petition. */
    public static final class PetitionTextIsFrozen extends Refusal.Conflict {}

    /** Every amendment is answered before the text goes to the leads. */
    public static final class PetitionAmendmentsOpen extends Refusal.Conflict {}

    /** Nobody is asked for an address before it is written down what for. */
    public static final class WordingMissing extends Refusal.Conflict {}

    /** Signing ends after it has begun. */
    public static final class ClosingHasPassed extends Refusal.BadInput {

        @Override
        public String field() {
            return "closesAt";
        }
    }

    /** An organisation has one page of a petition, and it was asked for or offered already. */
    public static final class PageExists extends Refusal.Conflict {}

    /** The page of an organisation says something once a lead or the organisation has agreed to it. */
    public static final class PageIsNotWritable extends Refusal.Conflict {}

    /** A lead has decided in this round. */
    public static final class PetitionNotRecallable extends Refusal.Conflict {}

    /** What was signed before the end may still be confirmed for a week; nothing is erased before. */
    public static final class TotalIsNotFinal extends Refusal.Conflict {}

    /** It was asked already that the petition is archived, and a lead has yet to decide. */
    public static final class ArchiveIsAsked extends Refusal.Conflict {}

    /** Nobody asks any more that the petition is archived. */
    public static final class ArchiveNotAsked extends Refusal.Conflict {}

    /** Whoever has asked for something that cannot be undone does not agree to it themselves. */
    public static final class ArchiveNeedsTwo extends Refusal.NotAllowed {}

    /** Other people are signing or being counted in this very moment: nothing was erased, and it can be tried again at once. */
    public static final class SignaturesAreBusy extends Refusal.Conflict {}

    /** More people let their name be handed over than go into one list. */
    public static final class HandoverTooLong extends Refusal.Conflict {}

    /** Somebody has come in since a list was divided into parts: the part would hold more people than it says. */
    public static final class HandoverHasChanged extends Refusal.Conflict {}

    /** A file took more processor time than one request may use; nothing was made. */
    public static final class HandoverTookTooLong extends Refusal.Conflict {}

    /** This node makes as many lists at this moment as it makes at once. Nothing was made. */
    public static final class HandoversBusy extends Refusal.Throttled {

        private static final int SECONDS = 10;

        @Override
        public long seconds() {
            return SECONDS;
        }
    }
}
