package ngo.portal.persistence.text.names;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The order in which readers of a language look for names. */
public final class Alphabet {

    private static final Map<String, Collator> KNOWN = new ConcurrentHashMap<>();

    private Alphabet() {}

    /** By language tag; a language that has no order of its own takes the one that most share. */
    public static Comparator<String> of(String language) {
        return collator(language)::compare;
    }

    /** Bytes that stand in the same order as the names; those of another version of the tables are no good beside them. */
    public static byte[] key(String language, String name) {
        return collator(language).getCollationKey(name).toByteArray();
    }

    private static Collator collator(String language) {
        return KNOWN.computeIfAbsent(
                ULocale.forLanguageTag(language).getLanguage(),
                known -> Collator.getInstance(new ULocale(known)).freeze());
    }
}
