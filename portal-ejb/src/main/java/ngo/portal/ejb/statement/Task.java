package ngo.portal.ejb.statement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act that somebody waits for.
 *
 * @param by who waits for it
 * @param until absent where no clock is running
 * @param count how many there are of it in one statement
 */
public record Task(
        Kind kind, UUID statement, String title, String by, @Nullable Instant until, String zone, int count) {

    /** What is to be done. */
    public enum Kind {
        RECONFIRM,
        SIGN,
        CLEAR,
        REQUEST_CLEARANCE,
        DECIDE_TEXT,
        DECIDE_RELEASE,
        DECIDE_CHANGE,
        OPEN,
        PUBLISH,
        ANSWER_AMENDMENTS,
        GO_ON_WRITING
    }
}
