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
}
