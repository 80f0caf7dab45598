package ngo.portal.persistence.text.pseudo;

/**
 * A pseudo-language for tests, under a private-use tag: English with longer words and with marks around each message. Text
 * on a page or in a mail without marks is missing in the bundles, and text that overflows would do so in another language.
 * It is only available where {@code PORTAL_PSEUDO} enables it, which no production installation does; nobody can choose it,
 * and it has no addresses.
 */
public final class PseudoLanguage {

    /** The language tag that requests it. */
    public static final String TAG = "qps";

    private static final boolean SPOKEN = "true".equals(System.getenv("PORTAL_PSEUDO"));

    private static final char OPENING_MARK = '\u27e6';
    private static final char CLOSING_MARK = '\u27e7';

    private static final String VOWELS = "aeiouyAEIOUY";
    private static final String DRESSED = "áéíóúýÁÉÍÓÚÝ";
    private static final String REPEATED = "áéíóúýáéíóúý";

    private PseudoLanguage() {}

    /** Whether a tag requests it and it is enabled. */
    public static boolean isSpoken(String tag) {
        return SPOKEN && TAG.equals(tag);
    }

    /** A message in the reader's own language, with marks around it. */
    public static String marked(String said) {
        return said.isEmpty() ? said : OPENING_MARK + said + CLOSING_MARK;
    }

    /**
     * The same message with longer words: each vowel is doubled, with an accent, which makes English longer by about a
     * third. Arguments in braces are not changed.
     */
    public static String stretched(String message) {
        StringBuilder longer = new StringBuilder(message.length() * 2);
        int braces = 0;
        for (int i = 0; i < message.length(); i++) {
            char letter = message.charAt(i);
            braces += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            int vowel = braces % 2 == 0 ? VOWELS.indexOf(letter) : -1;
            if (vowel < 0) {
                longer.append(letter);
            } else {
                longer.append(DRESSED.charAt(vowel)).append(REPEATED.charAt(vowel));
            }
        }
        return longer.toString();
    }
}
