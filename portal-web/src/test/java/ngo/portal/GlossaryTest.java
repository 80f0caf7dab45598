package ngo.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ngo.portal.persistence.text.InterfaceLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What has a name in the field is called by it, in each language and everywhere. */
class GlossaryTest {

    private static final Map<String, Properties> ENGLISH = Sources.bundles();

    private static final Pattern STRINGS =
            Pattern.compile("\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"", Pattern.DOTALL);
    private static final Pattern COMMENTS = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

    private static final Pattern SQL_COMMENTS = Pattern.compile("/\\*.*?\\*/|--[^\\n]*", Pattern.DOTALL);

    /** Names of test methods and of rules about the architecture. */
    private static final Pattern TEST_NAMES = Pattern.compile("\\b(?:void|ArchRule) (\\w+)");

    private static final Pattern IDENTIFIERS = Pattern.compile("\\b[A-Za-z_]\\w*");

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
    void noPrivateWordIsInCommentsAndDocuments() {
        List<String> found = new ArrayList<>();
        Stream.of(Sources.ofAllModules(), Sources.tests()).flatMap(List::stream).forEach(source -> COMMENTS.matcher(
                        STRINGS.matcher(source.content()).replaceAll(""))
                .results()
                .flatMap(comment -> PrivateWords.inProse(comment.group()).stream())
                .forEach(word -> found.add(source.name() + ": " + word)));
        Sources.documents().stream()
                .filter(document -> !LISTS.contains(document.name()))
                .forEach(document -> PrivateWords.inDocument(document.content())
                        .forEach(word -> found.add(document.name() + ": " + word)));

        assertThat(Sources.documents()).hasSizeGreaterThan(100);
        assertThat(found).isEmpty();
    }

    /** The name of a test says what is asserted, in the same terms. */
    @Test
    void noPrivateWordIsInNamesOfTests() {
        List<String> found = new ArrayList<>();
        for (Sources.Source source : Sources.tests()) {
            String code = COMMENTS.matcher(STRINGS.matcher(source.content()).replaceAll(""))
                    .replaceAll("");
            TEST_NAMES
                    .matcher(code)
                    .results()
                    .map(name -> name.group(1))
                    .filter(name -> !PrivateWords.inCode(name).isEmpty())
                    .forEach(name -> found.add(source.name() + " " + name));
        }

        assertThat(Sources.tests()).hasSizeGreaterThan(500);
        assertThat(found).isEmpty();
    }

    /** Names of types, methods, fields and variables use the same terms. */
    @Test
    void noPrivateWordIsInIdentifiers() {
        List<String> found = new ArrayList<>();
        for (Sources.Source source : Sources.ofAllModules()) {
            String code = COMMENTS.matcher(STRINGS.matcher(source.content()).replaceAll(""))
                    .replaceAll("");
            IDENTIFIERS
                    .matcher(code)
                    .results()
                    .map(MatchResult::group)
                    .filter(name -> !PrivateWords.inCode(name).isEmpty())
                    .forEach(name -> found.add(source.name() + " " + name));
        }

        assertThat(Sources.ofAllModules()).hasSizeGreaterThan(1_000);
        assertThat(found).isEmpty();
        assertThat(PrivateWords.KEPT_NAMES.keySet())
                .as("exceptions that are needed")
                .allSatisfy(name -> assertThat(Sources.ofAllModules())
                        .anyMatch(source -> source.content().contains(name)));
    }

    @Test
    void noPrivateWordIsInCommentsOfMigrations() {
        List<String> found = new ArrayList<>();
        Sources.repeatableMigrations().forEach(file -> SQL_COMMENTS
                .matcher(file.content())
                .results()
                .forEach(comment -> addPrivateWords(file.name(), comment.group(), found)));

        assertThat(Sources.repeatableMigrations()).hasSizeGreaterThan(40);
        assertThat(found).isEmpty();
    }

    /** What the portal says in English, on its pages, in letters and in mails to supporters. */
    @Test
    void noPrivateWordIsInEnglishTexts() {
        List<String> found = new ArrayList<>();
        ENGLISH.forEach((name, texts) -> addPrivateWords(name, texts, found));
        addPrivateWords("letter", Sources.letters("en"), found);
        addPrivateWords("petition-mail", Sources.petitionMails("en"), found);

        assertThat(found).isEmpty();
    }

    private static void addPrivateWords(String name, Properties texts, List<String> found) {
        texts.stringPropertyNames().forEach(key -> addPrivateWords(name + " " + key, texts.getProperty(key), found));
    }

    private static void addPrivateWords(String name, String text, List<String> found) {
        PrivateWords.inProse(text).forEach(word -> found.add(name + ": " + word));
    }
}
