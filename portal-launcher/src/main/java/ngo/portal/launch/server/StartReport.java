package ngo.portal.launch.server;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What Payara Micro says of a start. Where it could not deploy the portal it says that it is ready all the same, and goes on without it. */
final class StartReport {

    /** Said of some faults, at once; of others, such as a descriptor that is no XML, nothing is said that belongs to them alone. */
    private static final String NOT_LOADED = "Exception while loading the app";

    /** Begins the list of all that runs. */
    private static final String LIST = "Instance Configuration";

    /** The last that is said. */
    private static final String END = " ready in ";

    /** A line of the list; in a log of objects its quotes are those of a text. */
    private static final Pattern PORTAL = Pattern.compile("\\\\?\"Name\\\\?\": ?\\\\?\"portal\\\\?\"");

    /** What the portal says itself where nobody could ask how it is. */
    private static final Pattern PORT_TAKEN =
            Pattern.compile("Port \\d+ of \\S+ cannot be listened on; [^\"\\n]*? PORTAL_MANAGEMENT_PORT\\.");

    private StartReport() {}

    /** The sentence that ends a start in which another program had the operators' port. */
    static Optional<String> portTaken(String log) {
        return PORT_TAKEN.matcher(log).results().map(MatchResult::group).findFirst();
    }

    /** Whether the newest start that a log tells of is one without the portal; not as long as that is open. */
    static boolean lacksThePortal(String log) {
        int list = log.lastIndexOf(LIST);
        boolean isEnded = list >= 0 && log.indexOf(END, list) >= 0;
        return log.contains(NOT_LOADED)
                || (isEnded && !PORTAL.matcher(log).region(list, log.length()).find());
    }
}
