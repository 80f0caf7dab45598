package ngo.portal.launch.shared;

/** Why the portal does not start, as one plain sentence for the person at the terminal. */
public final class StartupRefused extends RuntimeException {

    public StartupRefused(String sentence) {
        super(sentence);
    }

    public StartupRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** What the server says of it, without what PostgreSQL adds: its hints, and details that may tell what is in a row. */
    public static String firstLine(Exception failed) {
        return String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
