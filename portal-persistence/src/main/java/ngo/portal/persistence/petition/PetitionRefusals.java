package ngo.portal.persistence.petition;

import ngo.portal.persistence.shared.Refusal;

/** Refusals that concern petitions. */
public final class PetitionRefusals {

    private PetitionRefusals() {}

    /** The leads are reviewing the text or have cleared it: another text is another petition. */
    public static final class PetitionTextIsFrozen extends Refusal.Conflict {}

    /** Every amendment is answered before the text goes to the leads. */
    public static final class PetitionAmendmentsOpen extends Refusal.Conflict {}

    /** An organisation has to publish a wording of its purpose before the portal collects an address. */
    public static final class WordingMissing extends Refusal.Conflict {}

    /** The closing day has to be after the beginning of signing. */
    public static final class ClosingHasPassed extends Refusal.BadInput {

        @Override
        public String field() {
            return "closesAt";
        }
    }

    /** An organisation has one page of a petition, and that page was requested or offered already. */
    public static final class PageExists extends Refusal.Conflict {}

    /** The texts of an organisation's page can be written once a lead or the organisation has agreed to the page. */
    public static final class PageIsNotWritable extends Refusal.Conflict {}

    /** The text cannot be taken back after a lead has decided in this round. */
    public static final class PetitionNotRecallable extends Refusal.Conflict {}

    /** The total is not final: signatures given before the end may still be confirmed for a week, and nothing is erased before. */
    public static final class TotalIsNotFinal extends Refusal.Conflict {}

    /** The owner has requested already that the petition is archived, and a lead has yet to decide. */
    public static final class ArchiveIsAsked extends Refusal.Conflict {}

    /** The request to archive the petition is no longer open. */
    public static final class ArchiveNotAsked extends Refusal.Conflict {}

    /** The person who has requested an irreversible act does not approve it. */
    public static final class ArchiveNeedsTwo extends Refusal.NotAllowed {}

    /** Other transactions are adding or counting signatures at this moment: nothing was erased, and the caller may retry at once. */
    public static final class SignaturesAreBusy extends Refusal.Conflict {}

    /** More people let their name be handed over than fit into one list. */
    public static final class HandoverTooLong extends Refusal.Conflict {}

    /** More people have agreed to be named since a list was divided into parts: the part would hold more people than it says. */
    public static final class HandoverHasChanged extends Refusal.Conflict {}

    /** A file took more processor time than one request may use; nothing was made. */
    public static final class HandoverTookTooLong extends Refusal.Conflict {}

    /** This node has reached its limit of lists made at the same time. Nothing was made. */
    public static final class HandoversBusy extends Refusal.Throttled {

        private static final int SECONDS = 10;

        @Override
        public long seconds() {
            return SECONDS;
        }
    }
}
