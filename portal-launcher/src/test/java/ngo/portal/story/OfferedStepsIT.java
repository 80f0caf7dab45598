package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

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

/** On the whole way of a statement each page offers everybody only what can be done, and no link leads to the page itself. */
@ExtendWith(TestEnvironment.class)
class OfferedStepsIT {

    private static final String PEN = "member@fidh.example";
    private static final List<String> STAGES =
            List.of("draft", "consulted", "reviewed", "open", "closed", "released", "published");
    private static final List<String> OTHER_READERS = List.of("signatory@ishr.example", "member@amnesty.example");
    private static final List<String> PAGES = List.of("", "/discussion", "/amendments", "/versions", "/board");

    /** Those who find most on their dashboards. */
    private static final List<String> BUSY = List.of(PEN, "lead@omct.example");

    private static final List<String> ORGANISATIONS =
            List.of("amnesty", "awid", "fidh", "frontline", "ishr", "omct", "protectdefenders", "rsf");

    private static final List<String> OTHERS = List.of(
            "press@amnesty.example",
            "grants@frontline.example",
            "finance@frontline.example",
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

    @BeforeEach
    void begin(Portal running) {
        portal = running;
        as(PEN).waitForMembership();
    }

    @Test
    void theHolderOfThePenAndALeadAreOfferedNothingThatIsRefused() {
        nothingIsOfferedThatIsRefused(List.of(PEN, "lead@frontline.example"));
    }

    @Test
    @Tag("part-4")
    void readersAreOfferedNothingThatIsRefused() {
        nothingIsOfferedThatIsRefused(OTHER_READERS);
    }

    private void nothingIsOfferedThatIsRefused(List<String> people) {
        Map<String, String> statements = new TreeMap<>();
        for (String stage : STAGES) {
            String id = new StagedStatement(this::as).reaching(stage, "Offered " + stage + " " + UUID.randomUUID());
            statements.put(stage, "/statements/" + id);
        }
        amend(Objects.requireNonNull(statements.get("consulted")));
        for (String account : people) {
            Offered offered = offered(account);
            assertThat(statements.values().stream()
                            .mapToInt(statement -> followed(offered, statement))
                            .sum())
                    .as("steps offered to " + account)
                    .isPositive();
        }
    }

    @Test
    void whateverIsOfferedToThoseWithMostTasksOpensAndIsNotRefused() {
        BUSY.forEach(this::opensEverything);
    }

    @Test
    @Tag("part-4")
    void whateverIsOfferedToTheOthersOpensAndIsNotRefused() {
        Stream.concat(
                        ORGANISATIONS.stream().flatMap(alias -> Stream.of("member@", "signatory@", "admin@")
                                .map(role -> role + alias + ".example")),
                        OTHERS.stream())
                .filter(account -> !BUSY.contains(account))
                .forEach(this::opensEverything);
    }

    private void opensEverything(String account) {
        assertThat(offered(account).opensEverything())
                .as("offered to " + account)
                .isPositive();
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
        assertThat(Clerk.signIn(portal, PEN).reads(path))
                .contains("1 amendment is waiting for your answer")
                .doesNotContain("id=\"send\"");
    }

    /** Returns how many steps the pages of a statement offer, all of which were followed. */
    private static int followed(Offered offered, String statement) {
        int followed = 0;
        for (String page : PAGES) {
            List<String> steps = offered.acts(statement + page).stream()
                    .filter(address -> address.startsWith("/statements/"))
                    .toList();
            assertThat(steps).as("from " + page).doesNotContain(statement + page);
            steps.forEach(offered::leadsSomewhere);
            followed += steps.size();
        }
        return followed;
    }

    private Offered offered(String account) {
        return new Offered(Clerk.signIn(portal, account), account);
    }

    private Program as(String account) {
        return new Program(portal.address(), portal.keycloak(), account);
    }
}
