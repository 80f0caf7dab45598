package ngo.portal.persistence.text.names;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The collation order of names for readers of a language. */
public final class Alphabet {

    private static final Map<String, Collator> KNOWN = new ConcurrentHashMap<>();

    private Alphabet() {}

    /** The order of a language tag; a language without an order of its own uses the root collation. */
    public static Comparator<String> of(String language) {
        return collator(language)::compare;
    }

    /** A sort key of bytes in the same order as the names; keys of another version of the tables cannot be compared with it. */
    public static byte[] key(String language, String name) {
        return collator(language).getCollationKey(name).toByteArray();
    }

    private static Collator collator(String language) {
        return KNOWN.computeIfAbsent(
                ULocale.forLanguageTag(language).getLanguage(),
                known -> Collator.getInstance(new ULocale(known)).freeze());
    }
}
