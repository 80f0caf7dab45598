package ngo.portal.persistence.statement;

import org.jspecify.annotations.Nullable;

/**
 * The state of one invited organisation. It is derived from its answer, the text it answered to and the statement's state,
 * so that nobody has to write another organisation's rows when a text changes or a deadline passes.
 */
public enum SignOnState {
    INVITED,
    IN_CLEARANCE,
    SIGNED,
    SIGNED_LATE,
    RECONFIRM,
    DECLINED,
    NO_POSITION,
    NO_ANSWER,
    WITHDRAWN;

    /**
     * Derives the state of an organisation.
     *
     * @param answer absent where there is none
     * @param answeredText number of the text that was answered
     * @param bindingText number of the last text that every signatory has to confirm
     */
    public static SignOnState of(
            @Nullable Answer answer, int answeredText, int bindingText, boolean late, StatementState statement) {
        if (answer == null) {
            return unanswered(statement);
        }
        return switch (answer) {
            case IN_CLEARANCE, CLEARED, REFUSED -> statement.isPastCall() ? NO_ANSWER : IN_CLEARANCE;
            case SIGNED -> answeredText < bindingText ? RECONFIRM : late ? SIGNED_LATE : SIGNED;
            case DECLINED -> DECLINED;
            case NO_POSITION -> NO_POSITION;
            case WITHDRAWN -> WITHDRAWN;
        };
    }

    private static SignOnState unanswered(StatementState statement) {
        return statement.isPastCall() ? NO_ANSWER : INVITED;
    }

    /** Whether the organisation's name counts under the present text. */
    public boolean counts() {
        return this == SIGNED || this == SIGNED_LATE;
    }

    /** Whether the organisation still owes an answer. */
    public boolean waits() {
        return this == INVITED || this == IN_CLEARANCE || this == RECONFIRM;
    }

    /** Whether the organisation has given no answer to the present text, even if it cannot answer any more. */
    public boolean isUnanswered() {
        return waits() || this == NO_ANSWER;
    }
}
