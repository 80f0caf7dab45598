package ngo.portal.launch.server;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Interprets the log of a start of Payara Micro. If the portal could not be deployed, Payara Micro still reports that it is ready
 * and continues without it.
 */
final class StartReport {

    /** Logged at once for some faults; others, such as a malformed descriptor, have no message of their own. */
    private static final String NOT_LOADED = "Exception while loading the app";

    /** The beginning of the list of deployed applications. */
    private static final String LIST = "Instance Configuration";

    /** The last line of a start. */
    private static final String END = " ready in ";

    /** A line of the list; in JSON log output its quotes are escaped. */
    private static final Pattern PORTAL = Pattern.compile("\\\\?\"Name\\\\?\": ?\\\\?\"portal\\\\?\"");

    /** The portal's own message that the management port is in use. */
    private static final Pattern PORT_TAKEN =
            Pattern.compile("Port \\d+ of \\S+ cannot be listened on; [^\"\\n]*? PORTAL_MANAGEMENT_PORT\\.");

    private StartReport() {}

    /** The message of a start that failed because another program used the operators' port. */
    static Optional<String> portTaken(String log) {
        return PORT_TAKEN.matcher(log).results().map(MatchResult::group).findFirst();
    }

    /** Whether the most recent start in the log was completed without the portal; false as long as it is in progress. */
    static boolean lacksThePortal(String log) {
        int list = log.lastIndexOf(LIST);
        boolean isEnded = list >= 0 && log.indexOf(END, list) >= 0;
        return log.contains(NOT_LOADED)
                || (isEnded && !PORTAL.matcher(log).region(list, log.length()).find());
    }
}
