package ngo.portal.launch;

/** Why the portal does not start, as one plain sentence for the person at the terminal. */
public final class Refused extends RuntimeException {

    public Refused(String sentence) {
        super(sentence);
    }

    Refused(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
