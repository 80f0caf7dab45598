package ngo.portal.web.document;

import com.ibm.icu.text.CaseMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.web.shared.RequestLanguage;

/** The languages in which documents are written. */
@Named
@ApplicationScoped
public class Languages {

    /** In a list of choices a name begins with a capital. */
    private static final CaseMap.Title TITLE = CaseMap.toTitle().wholeString().noLowercase();

    /** Those of the portal first. */
    public static final List<String> ALL = Stream.concat(
                    InterfaceLanguage.tags().stream(), Stream.of("pt", "de", "it", "zh", "fa", "tr", "uk"))
            .toList();

    private record NameKey(String tag, InterfaceLanguage reader) {}

    /** Names of the languages that are offered; to put one together takes as long as a paragraph. */
    private final Map<NameKey, String> names = new ConcurrentHashMap<>();

    /** All of them, and the one that a text has already. */
    public List<String> with(String tag) {
        return ALL.contains(tag)
                ? ALL
                : Stream.concat(ALL.stream(), Stream.of(tag)).toList();
    }

    /** Its name in the language of the reader, and in the language itself. */
    public String name(String tag) {
        InterfaceLanguage reader = RequestLanguage.now();
        NameKey asked = new NameKey(tag, reader);
        return RequestLanguage.said(ALL.contains(tag) ? names.computeIfAbsent(asked, Languages::name) : name(asked));
    }

    /** The same of each of them. */
    public List<String> names(List<String> tags) {
        return tags.stream().map(this::name).toList();
    }

    /** Its name in the language of the reader alone, for the midst of a sentence. */
    public String plain(String tag) {
        Locale reader = RequestLanguage.now().locale().toLocale();
        return RequestLanguage.said(Locale.forLanguageTag(tag).getDisplayName(reader));
    }

    private static String name(NameKey asked) {
        String tag = asked.tag();
        Locale language = Locale.forLanguageTag(tag);
        Locale reader = asked.reader().locale().toLocale();
        String ours = TITLE.apply(reader, null, language.getDisplayName(reader));
        String theirs = language.getDisplayName(language);
        return ours.equalsIgnoreCase(theirs)
                ? ours
                : ours + " (" + asked.reader().isolate(theirs) + ")";
    }
}
