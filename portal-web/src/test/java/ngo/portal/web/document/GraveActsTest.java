package ngo.portal.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What nobody can take back is confirmed where its consequence is written, and nowhere else. */
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
        for (Effect effect : effects()) {
            String action = action(effect.source(), effect.button());
            List<String> elsewhere = new ArrayList<>();
            for (Path page : pages()) {
                String source = Files.readString(page);
                BUTTON.matcher(source)
                        .results()
                        .map(found -> found.group())
                        .filter(button -> attribute(button, "action").equals(action))
                        .filter(button -> !page.equals(effect.page())
                                || !attribute(button, "id").equals(effect.button()))
                        .forEach(button -> elsewhere.add(page + " " + attribute(button, "id")));
            }

            assertThat(action).as(effect.toString()).startsWith("#{");
            assertThat(elsewhere).as(action).isEmpty();
        }
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
        return BUTTON.matcher(source)
                .results()
                .map(found -> found.group())
                .filter(button -> attribute(button, "id").equals(id))
                .map(button -> attribute(button, "action"))
                .findFirst()
                .orElse("");
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
