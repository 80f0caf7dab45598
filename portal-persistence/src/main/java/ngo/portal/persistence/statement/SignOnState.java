package ngo.portal.persistence.statement;

import org.jspecify.annotations.Nullable;

/**
 * Where one invited organisation stands. Derived from its answer, the text it answered to and the statement's state, so
 * that nobody has to write another organisation's rows when a text changes or a deadline passes.
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
     * Where an organisation stands.
     *
     * @param answer absent while nothing was said
     * @param answeredText number of the text that was answered to
     * @param bindingText number of the last text that asked everybody anew
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

    /** The organisation's name counts under the text as it stands. */
    public boolean stands() {
        return this == SIGNED || this == SIGNED_LATE;
    }

    /** The organisation still owes an answer. */
    public boolean waits() {
        return this == INVITED || this == IN_CLEARANCE || this == RECONFIRM;
    }

    /** The organisation has given no answer to the text as it is now, whether it still can or not. */
    public boolean isUnanswered() {
        return waits() || this == NO_ANSWER;
    }
}
