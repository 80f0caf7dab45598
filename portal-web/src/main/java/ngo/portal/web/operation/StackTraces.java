package ngo.portal.web.operation;

import java.sql.SQLException;
import java.util.Arrays;

/** Stack traces without messages: only exception classes and code locations, because messages may quote user input. */
final class StackTraces {

    private static final int MAX_FRAMES = 60;
    private static final int MAX_CAUSES = 10;

    private StackTraces() {}

    static boolean passesThrough(Throwable thrown, String classes) {
        return Arrays.stream(thrown.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(classes));
    }

    /** Each class from the outermost to the root cause, with its code locations. */
    static String text(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
            text.append(depth == 0 ? "" : "\ncaused by ")
                    .append(cause.getClass().getName());
            if (cause instanceof SQLException sql) {
                text.append(" (state ").append(sql.getSQLState()).append(')');
            }
            Arrays.stream(cause.getStackTrace()).limit(MAX_FRAMES).forEach(frame -> text.append("\n  at ")
                    .append(frame));
            cause = cause.getCause();
        }
        return text.toString();
    }
}
