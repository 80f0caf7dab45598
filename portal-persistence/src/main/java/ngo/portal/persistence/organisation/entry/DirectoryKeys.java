package ngo.portal.persistence.organisation.entry;

import com.ibm.icu.util.VersionInfo;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.persistence.text.names.Alphabet;
import ngo.portal.persistence.text.names.Lookalikes;

/** Computes the search keys and sort keys of an organisation, once for each language of the interface. */
final class DirectoryKeys {

    /** The version of this class's rules. */
    private static final int FORM = 1;

    /** Grows with ICU's tables, with this class and with the languages; keys of an older version are computed again. */
    static final int VERSION =
            ((VersionInfo.ICU_VERSION.getMajor() * 100 + VersionInfo.ICU_VERSION.getMinor()) * 100 + FORM) * 100
                    + InterfaceLanguage.values().length;

    /** The most words of a search; further ones do not narrow it. */
    private static final int MAX_WORDS = 4;

    /** The least length of words for similarity search; shorter words resemble too many others. */
    private static final int MIN_LETTERS_OF_NEARLY = 4;

    private static final String BETWEEN_SHAPES = "\n";
    private static final String BETWEEN_WORDS = "\t";

    private DirectoryKeys() {}

    /** The rows of these organisations, in the form that the database takes. */
    static String rows(Collection<EntryDetail> entries) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (EntryDetail entry : entries) {
            String skeleton = skeleton(entry.names());
            for (InterfaceLanguage language : InterfaceLanguage.values()) {
                rows.add(row(entry, language.tag(), skeleton));
            }
        }
        return rows.build().toString();
    }

    private static JsonObjectBuilder row(EntryDetail entry, String language, String skeleton) {
        LocalizedEntry localized = entry.localized(language);
        return Json.createObjectBuilder()
                .add("organisation_id", entry.id().toString())
                .add("language", language)
                .add("name", localized.name())
                .add("name_language", localized.nameLanguage())
                .add("short_name", localized.shortName())
                .add("sort_key", HexFormat.of().formatHex(Alphabet.key(language, localized.sortKey())))
                .add("skeleton", skeleton)
                .add("key_version", VERSION);
    }

    private static String skeleton(List<String> names) {
        return BETWEEN_SHAPES + shapes(names) + BETWEEN_SHAPES;
    }

    /** The words of a search as patterns: a line for each shape of a word. */
    static String patterns(String search) {
        return Lookalikes.words(search, MAX_WORDS).stream()
                .map(shapes -> shapes.stream().map(DirectoryKeys::holding).collect(Collectors.joining(BETWEEN_SHAPES)))
                .collect(Collectors.joining(BETWEEN_WORDS));
    }

    /** The shapes of names, one on each line. */
    static String shapes(Collection<String> names) {
        return names.stream()
                .flatMap(name -> Lookalikes.shapes(name).stream())
                .distinct()
                .collect(Collectors.joining(BETWEEN_SHAPES));
    }

    /** The words of a similarity search, which also finds similar names; empty where they are too short for it. */
    static String nearly(String search) {
        return search.codePoints().filter(Character::isLetter).count() < MIN_LETTERS_OF_NEARLY
                ? ""
                : Lookalikes.shapes(search).stream().findFirst().orElse("");
    }

    private static String holding(String part) {
        return "%" + part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
