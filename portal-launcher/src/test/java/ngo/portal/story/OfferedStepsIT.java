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
import ngo.portal.api.Program;
import ngo.portal.api.StagedStatement;
import org.junit.jupiter.api.BeforeEach;
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

    /** What a page says to whoever was led there in vain. */
    private static final List<String> IN_VAIN = List.of(
            "cannot be opened for sign-on now",
            "cannot be published now",
            "cannot be changed now",
            "Nothing waits for the leads here.",
            "Your organisation is not asked to sign",
            "Page not found");

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
            assertThat(reached.text()).as(where).doesNotContain(IN_VAIN);
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
