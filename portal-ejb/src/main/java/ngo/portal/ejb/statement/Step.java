package ngo.portal.ejb.statement;

import java.util.Locale;

/** What a person can do next with a statement. Pages show a button for each, the API lists them as {@code allowed}. */
public enum Step {
    SAVE,
    CONSULTATION,
    COMMENT,
    AMEND,
    TEXT_REVIEW,
    TEXT_APPROVAL,
    OPEN,
    REQUEST_CLEARANCE,
    CLEAR,
    SIGN,
    DECLINE,
    NO_POSITION,
    WITHDRAW_SIGNATURE,
    REMIND,
    CLOSE,
    REVISE,
    CONFIRM_REVISION,
    RELEASE_APPROVAL,
    PUBLISH,
    CORRECT,
    RETRACT,
    CANCEL;

    /** The name in addresses and answers of the API. */
    public String apiName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
