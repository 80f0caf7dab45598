package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ngo.portal.api.Program;
import ngo.portal.leak.Superuser;
import ngo.portal.matrix.Promised;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Coalition administrators see no documents of organisations: every such address is not found. */
@ExtendWith(TestEnvironment.class)
class OfficeIT {

    private static final Path API = Path.of("../docs/openapi.yaml");
    private static final Pattern PATH = Pattern.compile("(?m)^  (/\\S*):$|^    (get|put|post|delete|patch):$");

    private static final List<String> OWN_PAGES = List.of(
            "/me", "/notifications", "/dashboard", "/help", "/approvals/break-glass/", "/organisations", "/admin/");
    private static final List<String> OWN_API = List.of("/me", "/notifications", "/organisations", "/public");

    private Portal portal;
    private Chromium chromium;
    private Program office;
    private String statement = "";

    @BeforeEach
    void somethingToSee(Portal running, Chromium browser) {
        portal = running;
        chromium = browser;
        Program member = new Program(portal.address(), portal.keycloak(), "member@fidh.example");
        member.waitForMembership();
        statement = member.post("/statements", "{\"title\": \"Not for the office\"}")
                .field("id");
        office = new Program(portal.address(), portal.keycloak(), "administrator@coalition.example");
    }

    @Test
    void noPageOfContentIsThere() throws Exception {
        List<String> pages = Promised.calls().stream()
                .filter(call -> call.startsWith("PAGE ") && !call.startsWith("PAGE /en/"))
                .map(call -> call.substring("PAGE ".length()).replace("{}", statement))
                .filter(page -> !page.equals("/signed-out"))
                .toList();
        assertThat(pages).hasSizeGreaterThan(80);
        try (Person administrator = Person.signIn(chromium, portal, "administrator@coalition.example", "/me")) {
            for (String page : Stream.concat(
                            pages.stream(), Stream.of("/admin/audit.csv", "/drafts/x", "/statements/x"))
                    .toList()) {
                if (OWN_PAGES.stream().noneMatch(page::startsWith) || page.startsWith("/admin/audit")) {
                    assertThat(administrator.asks("GET", page)).as(page).isEqualTo(404);
                    assertThat(administrator.asks("POST", page)).as(page).isEqualTo(404);
                }
            }
            assertThat(administrator.asks("GET", "/me")).isEqualTo(200);
            assertThat(administrator.asks("GET", "/notifications")).isEqualTo(200);
            assertThat(administrator.asks("GET", "/admin/break-glass")).isEqualTo(200);
        }
    }

    @Test
    void nothingOfTheApiThatHoldsContentIsThere() throws Exception {
        String unknown = office.get("/nothing").body();
        List<String> tried = new ArrayList<>();
        String path = "";
        for (MatchResult found : PATH.matcher(Files.readString(API)).results().toList()) {
            if (found.group(1) != null) {
                path = found.group(1).replaceAll("\\{[a-z]+}", statement);
            } else if (OWN_API.stream().noneMatch(path::startsWith)) {
                Program.Reply reply = found.group(2).equals("get")
                        ? office.get(path)
                        : office.send(found.group(2).toUpperCase(Locale.ROOT), path, "{}");
                assertThat(reply.status()).as(path).isEqualTo(404);
                assertThat(reply.body()).as(path).isEqualTo(unknown);
                tried.add(path);
            }
        }
        assertThat(tried).hasSizeGreaterThan(20);
        assertThat(office.get("/me").status()).isEqualTo(200);
        assertThat(office.get("/organisations").status()).isEqualTo(200);
    }

    @Test
    void noOrganisationCanBeNamedInstead() {
        assertThat(office.get("/statements", "Portal-Organisation", "fidh").status())
                .isEqualTo(404);
        assertThat(office.get("/organisations", "Portal-Organisation", "fidh").status())
                .isEqualTo(404);
    }

    @Test
    void membersAndLeadsFindNothingAtTheOffice() {
        for (String account : List.of("member@fidh.example", "admin@fidh.example", "lead@fidh.example")) {
            try (Person other = Person.signIn(chromium, portal, account)) {
                for (String page : List.of(
                        "/admin/organisations",
                        "/admin/people",
                        "/admin/roles",
                        "/admin/system",
                        "/admin/break-glass")) {
                    assertThat(other.asks("GET", page)).as(account + page).isEqualTo(404);
                }
            }
        }
    }

    /** A list is in the order of its names. */
    @Test
    void theOfficeReadsOrganisationsAsItsLanguageCallsThem() {
        try (Person administrator =
                Person.signIn(chromium, portal, "administrator@coalition.example", "/admin/organisations")) {
            administrator.reading("ar").open("/admin/organisations");
            Locator first = administrator.page().locator("tbody th a").first();
            assertThat(first.innerText()).isEqualTo("الفدرالية الدولية لحقوق الإنسان");
            administrator.open("/admin/organisations?sort=lately");
            assertThat(administrator.page().locator("tbody").innerText()).contains("الفدرالية الدولية لحقوق الإنسان");
        }
    }

    /** The node that answers, and one that somebody has pulled the plug of. */
    @Test
    void theOfficeSeesWhichNodesThereAreAndWhichWasNotHeardOf() throws Exception {
        try (Superuser database = Superuser.of(portal);
                Person administrator =
                        Person.signIn(chromium, portal, "administrator@coalition.example", "/admin/system")) {
            database.run(
                    """
                    insert into node (id, name, release, started_at, seen_at, state)
                    values (gen_random_uuid(), 'unplugged', '0.0.9', now() - interval '2 days', now() - interval '61 seconds', 'READY')
                    """);
            try {
                administrator.awaits("/admin/system", "Ready");
                String own = database.strings("select name from node where release <> '0.0.9' order by seen_at desc")
                        .get(0);
                assertThat(row(administrator, own)).contains("Ready");
                assertThat(row(administrator, "unplugged"))
                        .contains("0.0.9", "No report for a minute or longer")
                        .doesNotContain("Ready");
                administrator.reading("fr").open("/admin/system");
                assertThat(row(administrator, "unplugged")).contains("Aucun signal depuis une minute ou plus");
            } finally {
                database.run("delete from node where name = 'unplugged'");
            }
        }
    }

    private static String row(Person reader, String node) {
        return reader.page()
                .locator("[aria-labelledby=nodes-title] tbody tr:has(th bdi:text-is('" + node + "'))")
                .innerText();
    }
}
