package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ngo.portal.api.Program;
import ngo.portal.api.StagedStatement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** On the whole way of a statement each page offers everybody only what can be done, and leads nobody to where they stand. */
@ExtendWith(Stage.class)
class OfferedStepsIT {

    private static final String PEN = "member@fidh.example";
    private static final List<String> STAGES =
            List.of("draft", "consulted", "reviewed", "open", "closed", "released", "published");
    private static final List<String> PEOPLE =
            List.of(PEN, "lead@frontline.example", "signatory@ishr.example", "member@amnesty.example");
    private static final List<String> PAGES = List.of("", "/discussion", "/amendments", "/versions", "/board");

    private static final List<String> ROLES = List.of(
            "member@fidh.example",
            "lead@omct.example",
            "press@amnesty.example",
            "grants@frontline.example",
            "finance@frontline.example",
            "admin@amnesty.example");

    private static final List<String> ORGANISATIONS =
            List.of("amnesty", "awid", "fidh", "frontline", "ishr", "omct", "protectdefenders", "rsf");

    private static final List<String> OTHERS = List.of(
            "lead@fidh.example",
            "lead@frontline.example",
            "lead@rsf.example",
            "grants@protectdefenders.example",
            "reviewer1@frontline.example",
            "reviewer2@frontline.example",
            "reviewer@protectdefenders.example",
            "custodian@amnesty.example");

    private static final List<String> LISTS = List.of("/statements", "/plans", "/petitions", "/funding-requests");
    private static final Pattern IDS = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"");

    private Portal portal;
    private Chromium chromium;

    @BeforeEach
    void begin(Portal running, Chromium browser) {
        portal = running;
        chromium = browser;
    }

    @Test
    void nobodyIsOfferedWhatIsRefused() {
        as(PEN).waitForMembership();
        Map<String, String> statements = new TreeMap<>();
        for (String stage : STAGES) {
            String id = new StagedStatement(this::as).reaching(stage, "Offered " + stage + " " + UUID.randomUUID());
            statements.put(stage, "/statements/" + id);
        }
        amend(Objects.requireNonNull(statements.get("consulted")));
        for (String account : PEOPLE) {
            try (Person person = Person.signIn(chromium, portal, account)) {
                int followed = 0;
                for (Map.Entry<String, String> statement : statements.entrySet()) {
                    for (String page : PAGES) {
                        followed += walk(person, account, statement.getKey(), statement.getValue(), page);
                    }
                }
                assertThat(followed).as("steps offered to " + account).isPositive();
            }
        }
    }

    @Test
    void whateverIsOfferedToEachRoleOpensAndIsNotRefused() {
        ROLES.forEach(this::opensEverything);
    }

    @Test
    @Tag("part-5")
    void whateverIsOfferedToTheOthersOpensAndIsNotRefused() {
        Stream.concat(
                        ORGANISATIONS.stream().flatMap(alias -> Stream.of("member@", "signatory@", "admin@")
                                .map(role -> role + alias + ".example")),
                        OTHERS.stream())
                .filter(account -> !ROLES.contains(account))
                .forEach(this::opensEverything);
    }

    private void opensEverything(String account) {
        int offered = new Offered(Clerk.signIn(portal, account), account).opensEverything();
        assertThat(offered).as("offered to " + account).isPositive();
        Program program = as(account);
        for (String list : LISTS) {
            Program.Reply all = program.get(list + "?size=25");
            assertThat(all.status()).as(account + list).isIn(200, 403);
            IDS.matcher(all.body())
                    .results()
                    .map(found -> program.get(list + "/" + found.group(1)))
                    .forEach(document ->
                            assertThat(document.status()).as(account + list).isEqualTo(200));
        }
    }

    /** Another wording waits for the holder of the pen, who answers it before the text goes to the leads. */
    private void amend(String path) {
        String section = as("member@awid.example")
                .get(path)
                .body()
                .replaceFirst("(?s)^.*\"sections\":\\[\\{\"id\":\"([^\"]+)\".*$", "$1");
        String wording = "{\"section\": \"" + section + "\", \"paragraph\": 1, \"proposed\": \"We demand.\"}";
        assertThat(as("member@awid.example").post(path + "/amend", wording).status())
                .isLessThan(300);
        try (Person writer = Person.signIn(chromium, portal, PEN)) {
            writer.open(path).sees("1 amendment waits for your answer");
            assertThat(writer.page().locator("#send").count()).isZero();
        }
    }

    /** Tells how many steps were offered and followed. */
    private int walk(Person person, String account, String stage, String path, String page) {
        APIResponse shown = get(person, path + page);
        if (shown.status() == 404 && (stage.equals("draft") || stage.equals("consulted"))) {
            return 0;
        }
        person.open(path + page);
        List<Locator> offered =
                person.page().locator(".next a.button[href^='/statements/']").all();
        for (Locator link : offered) {
            String to = String.valueOf(link.getAttribute("href"));
            String where = account + ", " + stage + ", from " + page + " to " + to;
            assertThat(to).as(where).isNotEqualTo(path + page);
            APIResponse reached = get(person, to);
            assertThat(reached.status()).as(where).isEqualTo(200);
            assertThat(reached.text()).as(where).doesNotContain(Offered.IN_VAIN);
        }
        return offered.size();
    }

    private APIResponse get(Person person, String path) {
        return person.context()
                .request()
                .get(portal.at(path), RequestOptions.create().setMaxRedirects(0));
    }

    private Program as(String account) {
        return new Program(portal.address(), portal.keycloak(), account);
    }
}
