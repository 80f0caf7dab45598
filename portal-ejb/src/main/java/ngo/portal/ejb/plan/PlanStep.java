package ngo.portal.ejb.plan;

import java.util.Locale;

/** What a person can do next with a plan. Pages show a button for each, the API lists them as {@code allowed}. */
public enum PlanStep {
    SAVE,
    COMMENT,
    AMEND,
    PREVIEW,
    REVIEW,
    CLEAR,
    SHARE,
    TAKE_ACTIVITY,
    MOVE_ACTIVITY,
    PROPOSE,
    ADOPTION_APPROVAL,
    ACTIVATE,
    MID_TERM,
    CLOSE,
    ARCHIVE,
    WITHDRAW;

    /** The name in addresses and answers of the API. */
    public String apiName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
