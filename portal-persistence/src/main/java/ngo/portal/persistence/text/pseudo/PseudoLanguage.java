package ngo.portal.persistence.text.pseudo;

/**
 * A private language of Unicode in which nobody reads: English whose words are longer, with marks around each message. What stands on a
 * page or in a mail without them is in no bundle, and what runs out of its place would do so in another language. It is spoken only where
 * {@code PORTAL_PSEUDO} says so, which no installation for real use does; nobody can choose it, and it has no addresses.
 */
public final class PseudoLanguage {

    /** How it is asked for. */
    public static final String TAG = "qps";

    private static final boolean SPOKEN = "true".equals(System.getenv("PORTAL_PSEUDO"));

    private static final char OPENING_MARK = '\u27e6';
    private static final char CLOSING_MARK = '\u27e7';

    private static final String VOWELS = "aeiouyAEIOUY";
    private static final String DRESSED = "áéíóúýÁÉÍÓÚÝ";
    private static final String REPEATED = "áéíóúýáéíóúý";

    private PseudoLanguage() {}

    /** Whether somebody asks for it who gets it. */
    public static boolean isSpoken(String tag) {
        return SPOKEN && TAG.equals(tag);
    }

    /** Words that are said in the language of whoever reads them, with marks around them. */
    public static String marked(String said) {
        return said.isEmpty() ? said : OPENING_MARK + said + CLOSING_MARK;
    }

    /**
     * The same message with longer words: each vowel stands there twice, with an accent, which makes English longer by about a third.
     * What stands in braces says where an argument goes, and stays as it is.
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
