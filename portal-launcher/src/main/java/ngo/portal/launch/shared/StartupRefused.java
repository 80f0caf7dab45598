package ngo.portal.launch.shared;

import java.io.IOException;
import java.util.regex.Pattern;

/** Reports why the portal does not start, as one sentence for the person at the terminal. */
public final class StartupRefused extends RuntimeException {

    /** What Java has to do with a certificate that it does not trust yet. */
    public static final String TRUST = "trust its authority (docs/installation.md, step 4)";

    /** The operating system's messages for a full disk or an exceeded quota. */
    private static final Pattern FULL_DISK = Pattern.compile("No space left on device|Disk quota exceeded");

    public StartupRefused(String sentence) {
        super(sentence);
    }

    public StartupRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /**
     * The server's message without PostgreSQL's hints and details, which may reveal the content of a row. Some network errors
     * have no message, nor do their causes.
     */
    public static String firstLine(Throwable failed) {
        for (Throwable one = failed; one != null; one = one.getCause()) {
            String message = one.getMessage();
            if (message != null && !message.isBlank()) {
                return message.lines().findFirst().orElse("").replaceFirst("\\.$", "");
            }
        }
        return "no answer";
    }

    /** A note in brackets that the disk is full; empty if that is not the reason. */
    public static String fullDisk(Throwable failed) {
        for (Throwable one = failed; one != null; one = one.getCause()) {
            if (one instanceof IOException
                    && FULL_DISK.matcher(String.valueOf(one.getMessage())).find()) {
                return " (no space left on the disk)";
            }
        }
        return "";
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
