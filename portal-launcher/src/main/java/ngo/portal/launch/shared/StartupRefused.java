package ngo.portal.launch.shared;

import java.io.IOException;
import java.util.regex.Pattern;

/** Why the portal does not start, as one plain sentence for the person at the terminal. */
public final class StartupRefused extends RuntimeException {

    /** What Java has to do with a certificate that it does not trust yet. */
    public static final String TRUST = "trust who signed it (docs/installation.md, step 4)";

    /** What the operating system says of a disk that is full, or of as much as one may have of it. */
    private static final Pattern FULL_DISK = Pattern.compile("No space left on device|Disk quota exceeded");

    public StartupRefused(String sentence) {
        super(sentence);
    }

    public StartupRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /**
     * What the server says of it, without what PostgreSQL adds: its hints, and details that may tell what is in a row. Some faults of
     * networks say nothing, nor do their causes.
     */
    public static String firstLine(Throwable failed) {
        for (Throwable one = failed; one != null; one = one.getCause()) {
            String message = one.getMessage();
            if (message != null && !message.isBlank()) {
                return message.lines().findFirst().orElse("").replaceFirst("\\.$", "");
            }
        }
        return "nothing answers";
    }

    /** In brackets, that there is no room where something was to be written; empty where that is not the reason. */
    public static String fullDisk(Throwable failed) {
        for (Throwable one = failed; one != null; one = one.getCause()) {
            if (one instanceof IOException
                    && FULL_DISK.matcher(String.valueOf(one.getMessage())).find()) {
                return " (there is no space left on its disk)";
            }
        }
        return "";
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
