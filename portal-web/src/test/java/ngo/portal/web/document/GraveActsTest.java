package ngo.portal.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A person confirms an act that nobody can take back below the words on its consequence, and nowhere else. */
class GraveActsTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern EFFECT = Pattern.compile("<po:effect\\b[^>]*?/>", Pattern.DOTALL);
    private static final Pattern BUTTON = Pattern.compile("<h:commandButton\\b[^>]*?/>", Pattern.DOTALL);

    /** A consequence as a page states it. */
    private record Effect(Path page, String source, Set<String> acts, String button, String words) {}

    @Test
    void everyIrreversibleActHasAPageThatStatesItsConsequence() throws IOException {
        Set<String> wanted = ActionTablesTest.actions()
                .filter(action -> action.spec().isIrreversible())
                .map(action ->
                        action.getClass().getSimpleName().replace("Action", "").toUpperCase(Locale.ROOT) + "."
                                + action.name())
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> stated = effects().stream()
                .flatMap(effect -> effect.acts().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(wanted).hasSizeGreaterThan(20);
        assertThat(stated).isEqualTo(wanted);
    }

    @Test
    void theConsequenceIsReadAboveTheButtonAndInWords() throws IOException {
        assertThat(effects()).isNotEmpty().allSatisfy(effect -> {
            assertThat(effect.words()).isNotBlank();
            assertThat(effect.source().indexOf("confirms=\"" + effect.button() + "\""))
                    .as(effect.page().toString())
                    .isLessThan(effect.source().indexOf("<h:commandButton id=\"" + effect.button() + "\""));
        });
    }

    @Test
    void noOtherButtonDoesTheSame() throws IOException {
        Map<String, List<String>> places = new TreeMap<>();
        for (Path page : pages()) {
            buttons(Files.readString(page))
                    .forEach(button -> places.computeIfAbsent(attribute(button, "action"), action -> new ArrayList<>())
                            .add(page + " " + attribute(button, "id")));
        }

        assertThat(effects()).isNotEmpty().allSatisfy(effect -> {
            String action = action(effect.source(), effect.button());
            assertThat(action).as(effect.page().toString()).startsWith("#{");
            assertThat(places.get(action)).as(action).containsExactly(effect.page() + " " + effect.button());
        });
    }

    private static List<Effect> effects() throws IOException {
        List<Effect> effects = new ArrayList<>();
        for (Path page : pages()) {
            String source = Files.readString(page);
            Matcher found = EFFECT.matcher(source);
            while (found.find()) {
                effects.add(new Effect(
                        page,
                        source,
                        Set.of(attribute(found.group(), "act").split("\\s+", -1)),
                        attribute(found.group(), "confirms"),
                        attribute(found.group(), "words")));
            }
        }
        return effects;
    }

    private static String action(String source, String id) {
        return buttons(source)
                .filter(button -> attribute(button, "id").equals(id))
                .map(button -> attribute(button, "action"))
                .findFirst()
                .orElse("");
    }

    private static Stream<String> buttons(String source) {
        return BUTTON.matcher(source).results().map(MatchResult::group);
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> all = Files.walk(PAGES)) {
            return all.filter(page -> page.toString().endsWith(".xhtml"))
                    .sorted()
                    .toList();
        }
    }
}
