package ngo.portal.ejb.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.persistence.text.InterfaceLanguage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Keycloak's pages and mails say in the portal's name. */
class RealmThemeTest {

    private static final Path THEME = Path.of("..", "keycloak", "themes", "portal");
    private static final List<String> LANGUAGES = InterfaceLanguage.tags();
    private static final Pattern PLACE = Pattern.compile("\\{+[0-9]}+|\\$\\{[a-z.]+}");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    @ParameterizedTest
    @ValueSource(strings = {"login", "account", "email"})
    void aThemePartSaysTheSameInFiveLanguages(String part) throws IOException {
        try (Stream<Path> files = Files.list(THEME.resolve(part).resolve("messages"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(LANGUAGES.stream()
                            .map(language -> "messages_" + language + ".properties")
                            .toList());
        }
        assertThat(Files.readString(THEME.resolve(part).resolve("theme.properties"))
                        .lines())
                .contains("locales=" + String.join(",", LANGUAGES));
        Properties english = messages(part, "en");
        assertThat(LANGUAGES).allSatisfy(language -> {
            Properties texts = messages(part, language);
            assertThat(texts.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
            assertThat(texts.stringPropertyNames()).allSatisfy(key -> assertThat(places(texts.getProperty(key)))
                    .as(key)
                    .isEqualTo(places(english.getProperty(key))));
        });
    }

    /** Keycloak reads these as message formats, where a single apostrophe swallows what follows. */
    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void everyApostropheIsDoubled(String part) {
        assertThat(LANGUAGES).allSatisfy(language -> {
            Properties texts = messages(part, language);
            assertThat(texts.stringPropertyNames()).allSatisfy(key -> {
                String text = texts.getProperty(key);
                assertThat(text).as(key).doesNotContainPattern(LONE_APOSTROPHE);
                if (!text.contains("${")) {
                    assertThatNoException().isThrownBy(() -> new MessageFormat(text, Locale.forLanguageTag(language)));
                }
            });
        });
    }

    /** A picture from another server would reveal that the mail has been opened. */
    @ParameterizedTest
    @ValueSource(strings = {"org-invite", "password-reset", "email-verification", "executeActions"})
    void aMailComesAsTextAndAsAPageThatLoadsNothing(String mail) throws IOException {
        assertThat(THEME.resolve("email/text/" + mail + ".ftl")).exists();
        String page = Files.readString(THEME.resolve("email/html/" + mail + ".ftl"))
                + Files.readString(THEME.resolve("email/html/template.ftl"));
        assertThat(page).doesNotContain("<img", "url(", "<link", "<script", "@import");
    }

    private static Properties messages(String part, String language) {
        Path file = THEME.resolve(part).resolve("messages/messages_" + language + ".properties");
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return texts;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
