package ngo.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ngo.portal.persistence.text.InterfaceLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What has a name in the field is called by it, in each language and everywhere. */
class GlossaryTest {

    private static final Map<String, Properties> ENGLISH = Sources.bundles();

    /** Words that this project once gave a meaning of its own. */
    private static final Pattern PRIVATE_WORDS = Pattern.compile(
            "\\b(?:whoever|stands|laid in|floors?|rooms?|doors?|beats?|voices?|glance|told|tells|could not be found out|cannot be meant)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern STRINGS =
            Pattern.compile("\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"", Pattern.DOTALL);
    private static final Pattern COMMENTS = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

    /** Blocks of code in a document. */
    private static final Pattern CODE = Pattern.compile("```.*?```|^    [^\\n]*$", Pattern.DOTALL | Pattern.MULTILINE);

    /** Names, addresses and words of the interface. */
    private static final Pattern QUOTED = Pattern.compile(
            "`[^`]*`|\\{@\\w+[^}]*\\}|@param \\w+|\\]\\([^)]*\\)|\\*[^*\\n/ ][^*\\n]*\\*|\"[^\"\\n]*\"");

    /** Tables of words and of settings, which quote the interface. */
    private static final Set<String> LISTS =
            Set.of("../docs/glossary.md", "../docs/settings.md", "../docs/translation.md", "../docs/role-matrix.md");

    /** A term of a language: the pattern that finds it in English, and its stems. */
    private record Term(Pattern english, Pattern stems) {

        static Term of(List<String> row, InterfaceLanguage language) {
            return new Term(
                    pattern("\\b(?:" + row.get(0) + ")"),
                    pattern(row.get(InterfaceLanguage.tags().indexOf(language.tag()))));
        }

        private static Pattern pattern(String words) {
            return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EN")
    void aTermIsSaidByItsName(InterfaceLanguage language) {
        List<Term> terms = Sources.table("glossary.tsv").stream()
                .map(row -> Term.of(row, language))
                .toList();
        List<String> others = new ArrayList<>();
        Sources.bundles(language.tag()).forEach((name, bundle) -> {
            Set<String> allowed = Sources.exceptions("term", language.tag(), name);
            for (String key : bundle.stringPropertyNames()) {
                String english = ENGLISH.getOrDefault(name, new Properties()).getProperty(key, "");
                boolean missed = terms.stream()
                        .filter(term -> term.english().matcher(english).find())
                        .anyMatch(term ->
                                !term.stems().matcher(bundle.getProperty(key)).find());
                if (missed != allowed.contains(key)) {
                    others.add(name + " " + key + ": " + english + " / " + bundle.getProperty(key));
                }
            }
        });

        assertThat(others).as("other words, or exceptions without need").isEmpty();
    }

    @Test
    void everyTermIsUsedAndHasAWordInEachLanguage() {
        List<List<String>> rows = Sources.table("glossary.tsv");

        assertThat(rows).hasSizeGreaterThan(20).allSatisfy(row -> {
            assertThat(row).hasSize(InterfaceLanguage.values().length).doesNotContain("");
            assertThat(ENGLISH.values())
                    .anyMatch(bundle -> bundle.values().stream().anyMatch(words -> Term.of(row, InterfaceLanguage.FR)
                            .english()
                            .matcher(words.toString())
                            .find()));
        });
    }

    /** Comments and documents use the terms that a reader searches for, and no words that only this project understands. */
    @Test
    void noPrivateWordIsInCommentsAndDocuments() throws IOException {
        List<String> found = new ArrayList<>();
        Sources.ofAllModules().forEach(source -> COMMENTS.matcher(
                        STRINGS.matcher(source.content()).replaceAll(""))
                .results()
                .forEach(comment -> addPrivateWords(source.name(), comment.group(), found)));
        for (Path document : documents()) {
            addPrivateWords(
                    document.toString(),
                    CODE.matcher(Files.readString(document)).replaceAll(""),
                    found);
        }

        assertThat(documents()).hasSizeGreaterThan(100);
        assertThat(found).isEmpty();
    }

    private static void addPrivateWords(String name, String text, List<String> found) {
        PRIVATE_WORDS
                .matcher(QUOTED.matcher(text).replaceAll(""))
                .results()
                .forEach(word -> found.add(name + ": " + word.group()));
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (String folder : List.of("..", "../docs", "../docs/decisions")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".md"))
                        .filter(file -> !LISTS.contains(file.normalize().toString()))
                        .forEach(documents::add);
            }
        }
        return documents;
    }
}
