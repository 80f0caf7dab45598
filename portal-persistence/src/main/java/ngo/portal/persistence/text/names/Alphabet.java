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
        Collator collator = KNOWN.computeIfAbsent(
                ULocale.forLanguageTag(language).getLanguage(),
                known -> Collator.getInstance(new ULocale(known)).freeze());
        return collator::compare;
    }
}
