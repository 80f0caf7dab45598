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

/** Under what an organisation is found and where it stands in a list, once for each language of the interface. */
final class DirectoryKeys {

    /** Counts what is changed here. */
    private static final int FORM = 1;

    /** Grows with ICU's tables, with this class and with the languages; what an older one has made is made anew. */
    static final int VERSION =
            ((VersionInfo.ICU_VERSION.getMajor() * 100 + VersionInfo.ICU_VERSION.getMinor()) * 100 + FORM) * 100
                    + InterfaceLanguage.values().length;

    /** More words narrow a search no further. */
    private static final int MAX_WORDS = 4;

    /** Shorter words are like too many others. */
    private static final int MIN_LETTERS_OF_NEARLY = 4;

    private static final String BETWEEN_SHAPES = "\n";
    private static final String BETWEEN_WORDS = "\t";

    private DirectoryKeys() {}

    /** The rows of these organisations, as the database takes them. */
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
        PrintedEntry printed = entry.printed(language);
        return Json.createObjectBuilder()
                .add("organisation_id", entry.id().toString())
                .add("language", language)
                .add("name", printed.name())
                .add("name_language", printed.nameLanguage())
                .add("short_name", printed.shortName())
                .add("sort_key", HexFormat.of().formatHex(Alphabet.key(language, printed.sortKey())))
                .add("skeleton", skeleton)
                .add("key_version", VERSION);
    }

    private static String skeleton(List<String> names) {
        return BETWEEN_SHAPES + shapes(names) + BETWEEN_SHAPES;
    }

    /** What somebody looks for, as patterns: a line for each shape of a word. */
    static String patterns(String search) {
        return Lookalikes.words(search, MAX_WORDS).stream()
                .map(shapes -> shapes.stream().map(DirectoryKeys::holding).collect(Collectors.joining(BETWEEN_SHAPES)))
                .collect(Collectors.joining(BETWEEN_WORDS));
    }

    /** How names look, a line for each shape. */
    static String shapes(Collection<String> names) {
        return names.stream()
                .flatMap(name -> Lookalikes.shapes(name).stream())
                .distinct()
                .collect(Collectors.joining(BETWEEN_SHAPES));
    }

    /** What somebody looks for, where names that are only nearly so do as well; empty where it is too short for that. */
    static String nearly(String search) {
        return search.codePoints().filter(Character::isLetter).count() < MIN_LETTERS_OF_NEARLY
                ? ""
                : Lookalikes.shapes(search).stream().findFirst().orElse("");
    }

    private static String holding(String part) {
        return "%" + part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
