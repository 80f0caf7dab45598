package ngo.portal.persistence.document;

import ngo.portal.persistence.shared.Refusal;

/** Refusals that concern documents of every kind. */
public final class DocumentRefusals {

    private DocumentRefusals() {}

    /** There is no open request, amendment or signature to answer. */
    public static final class NothingToDecide extends Refusal.Conflict {}

    /** An amendment has to differ from the paragraph. */
    public static final class PresentWording extends Refusal.BadInput {

        @Override
        public String field() {
            return "proposed";
        }
    }

    /** The same organisation proposes the same words already. */
    public static final class AlreadyProposed extends Refusal.Conflict {}

    /** The text and an amendment change the same words in different ways; a person has to choose. */
    public static final class WordsInConflict extends Refusal.Conflict {}

    /** The section of an amendment is no longer in the text. */
    public static final class SectionGone extends Refusal.Conflict {}

    /** One organisation has one vote at a gate. */
    public static final class AlreadyVoted extends Refusal.Conflict {}

    /** The person who made a request cannot decide it. */
    public static final class FourEyes extends Refusal.Conflict {

        /** Refuses a person who would decide their own request. */
        public static void require(String requester, Actor answering) {
            if (answering.subject().equals(requester)) {
                throw new FourEyes();
            }
        }
    }
}
