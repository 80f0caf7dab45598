package ngo.portal.persistence.petition.desk;

import ngo.portal.persistence.shared.Refusal;

/** What is refused at the desk of a petition. */
public final class DeskRefusals {

    private DeskRefusals() {}

    /** A batch without criteria, or one that would leave nothing. */
    public static final class BatchTakesEverything extends Refusal.Conflict {}

    /** Nothing meets the criteria. */
    public static final class BatchTakesNothing extends Refusal.Conflict {}

    /** More meet the criteria by now than whoever looked at it was shown. */
    public static final class BatchHasGrown extends Refusal.Conflict {}

    /** It takes away many: somebody else has to agree. */
    public static final class SecondPersonNeeded extends Refusal.Conflict {}

    /** Whoever has entered or asked cannot be the second person. */
    public static final class SamePerson extends Refusal.Conflict {}

    /** Nobody has signed this petition yet, or its signatures are erased. */
    public static final class NoSignatures extends Refusal.Conflict {}

    /** The scan of a sheet that counts, or did, is not exchanged any more. */
    public static final class SheetIsCounted extends Refusal.Conflict {}

    /** A scan is a PDF or a picture. */
    public static final class NotAScan extends Refusal.BadInput {}

    /** More than ten megabytes. */
    public static final class ScanTooLarge extends Refusal.BadInput {}
}
