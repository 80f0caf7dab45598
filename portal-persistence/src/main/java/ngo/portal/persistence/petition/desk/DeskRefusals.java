package ngo.portal.persistence.petition.desk;

import ngo.portal.persistence.shared.Refusal;

/** Refusals that concern the desk of a petition. */
public final class DeskRefusals {

    private DeskRefusals() {}

    /** A batch has no criteria, or would leave no signature. */
    public static final class BatchTakesEverything extends Refusal.Conflict {}

    /** No signature meets the criteria. */
    public static final class BatchTakesNothing extends Refusal.Conflict {}

    /** More signatures meet the criteria by now than the preview has shown. */
    public static final class BatchHasGrown extends Refusal.Conflict {}

    /** The batch is large: a second person has to agree. */
    public static final class SecondPersonNeeded extends Refusal.Conflict {}

    /** The person who has entered a sheet or requested a batch cannot be the second person. */
    public static final class SamePerson extends Refusal.Conflict {}

    /** Nobody has signed this petition yet, or its signatures are erased. */
    public static final class NoSignatures extends Refusal.Conflict {}

    /** The scan of a sheet that counts, or once counted, cannot be replaced. */
    public static final class SheetIsCounted extends Refusal.Conflict {}

    /** A scan must be a PDF or a picture. */
    public static final class NotAScan extends Refusal.BadInput {}

    /** The scan is larger than ten megabytes. */
    public static final class ScanTooLarge extends Refusal.BadInput {}
}
