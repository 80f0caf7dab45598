package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.api.Program;
import ngo.portal.api.StagedPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page can be used by everybody: axe has nothing serious to say, in light and in dark, on a desk and on a phone. */
@ExtendWith(Stage.class)
class AccessibilityIT {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String LINKS =
            "[...document.querySelectorAll('a[href^=\"/\"]')].map(link => link.getAttribute('href'))";
    private static final List<Look> LOOKS = List.of(new Look(ColorScheme.LIGHT, 1280), new Look(ColorScheme.DARK, 360));

    private record Look(ColorScheme scheme, int width) {}

    private Portal portal;
    private Chromium chromium;

    @BeforeEach
    void begin(Portal running, Chromium browser) {
        portal = running;
        chromium = browser;
    }

    @Test
    void whatEverybodyReadsIsReadableForEverybody() {
        try (BrowserContext context = chromium.browser().newContext()) {
            List<String> kinds = walk(context.newPage(), List.of("/en/", "/signed-out", "/en/no-such-page"));

            assertThat(kinds).contains("/en/newsroom", "/en/organisations", "/en/verify", "/en/privacy");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"member@fidh.example", "lead@omct.example", "signatory@ishr.example"})
    void whatMembersWorkWithIsUsableForAllOfThem(String account) {
        try (Person person = Person.signIn(chromium, portal, account)) {
            List<String> kinds = walk(
                    person.page(),
                    List.of("/dashboard", "/statements/new", "/me", "/switch", "/statements/" + new UUID(0, 0)));

            assertThat(kinds).contains("/statements", "/statements/ID", "/statements/ID/versions", "/notifications");
            assertThat(kinds).contains("/plans", "/plans/ID", "/plans/ID/activities", "/plans/ID/progress");
        }
    }

    /** Each page on which a draft is written, and what no link leads to but a form. */
    @Test
    void whereAPlanIsWrittenIsUsableForAllOfThem() {
        try (Person person = Person.signIn(chromium, portal, "member@fidh.example")) {
            StagedPlan staged = new StagedPlan(account -> new Program(portal.address(), portal.keycloak(), account));
            String plan = "/plans/" + staged.reaching("plan", "Usable for all");
            List<String> pages = Stream.of(
                            "edit",
                            "sections/new",
                            "sections/" + staged.first("sections"),
                            "objectives/" + staged.first("objectives"),
                            "recommendations/" + staged.first("recommendations"),
                            "activities/" + staged.first("activities"),
                            "activities/" + staged.first("activities") + "/take",
                            "activities/change",
                            "activities?view=board",
                            "activities?view=timeline",
                            "commitments/" + staged.first("commitments"),
                            "risks",
                            "power-map",
                            "review",
                            "reports",
                            "preview?as=awid")
                    .map(page -> plan + "/" + page)
                    .toList();
            List<String> findings = pages.stream()
                    .flatMap(page -> LOOKS.stream().flatMap(look -> findings(person.page(), page, look).stream()))
                    .toList();

            assertThat(findings).isEmpty();
        }
    }

    /** Goes wherever the links lead and answers with the kinds of pages that were seen, each once in either look. */
    private List<String> walk(Page page, List<String> from) {
        Deque<String> ahead = new ArrayDeque<>(from);
        Map<String, Integer> seen = new TreeMap<>();
        List<String> findings = new ArrayList<>();
        while (!ahead.isEmpty()) {
            String path = ahead.removeFirst();
            int time = seen.merge(kind(path), 1, Integer::sum);
            if (time <= LOOKS.size()) {
                findings.addAll(findings(page, path, LOOKS.get(time - 1)));
                ahead.addAll(links(page, seen));
                ahead.addLast(path);
            }
        }
        assertThat(findings).isEmpty();
        return List.copyOf(seen.keySet());
    }

    private static String kind(String path) {
        return path.replaceFirst("\\?.*", "").replaceAll(ID, "ID").replaceFirst("(/en/[a-z]+/)[a-z0-9-]+$", "$1ID");
    }

    /** Keycloak's own pages are looked at, but not walked. */
    private List<String> links(Page page, Map<String, Integer> seen) {
        if (!page.url().startsWith(portal.at("/"))) {
            return List.of();
        }
        List<?> hrefs = (List<?>) page.evaluate(LINKS);
        return hrefs.stream()
                .map(href -> href.toString().replaceFirst("#.*", ""))
                .filter(path -> !path.matches(".*\\.[a-z]+") && !path.startsWith("/api/"))
                .filter(path -> seen.getOrDefault(kind(path), 0) < LOOKS.size())
                .distinct()
                .toList();
    }

    private List<String> findings(Page page, String path, Look look) {
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(look.scheme()).setReducedMotion(ReducedMotion.REDUCE));
        page.setViewportSize(look.width(), 800);
        page.navigate(portal.at(path));
        return new AxeBuilder(page)
                .options(violationsOnly()).analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> path + " " + look + ": " + rule.getId() + " at " + places(rule))
                        .toList();
    }

    /** What passes is not told in detail, which takes most of the time on a long page. */
    private static AxeRunOptions violationsOnly() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static List<Object> places(Rule rule) {
        return rule.getNodes().stream().map(node -> node.getTarget()).toList();
    }
}
