package ngo.portal.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.api.Program;
import ngo.portal.story.Portal;
import ngo.portal.story.TestEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The most visited pages stay within their budget of database queries, sign-in and inbox included. An additional query has to be declared here.
 * None of them loads anything of a component library, and none weighs more than it may. It comes before the tests in which its reader is given
 * more to do, each kind of which is one question more on the dashboard.
 */
@ExtendWith(TestEnvironment.class)
class PageBudgetIT {

    private static final String READER = "member@fidh.example";
    private static final Pattern STATEMENT = Pattern.compile("href=\"(/statements/[0-9a-f-]{36})\"");

    /** Where a call is open and a change is proposed, the page of a document asks for both. */
    private static final String NEWEST = "the newest document";

    /** One at which nothing happens any more asks the same each time. */
    private static final String RETRACTED = "a document that was retracted";

    /** Bytes of a page that everybody reads, of one that members read, and of one with an editor or a picker. */
    private static final int PUBLIC = 20_000;

    private static final int PLAIN = 60_000;
    private static final int WITH_WIDGETS = 260_000;

    /** How many statements each may take. */
    private static final Map<String, Integer> MOST =
            Map.of("/statements", 3, NEWEST, 10, RETRACTED, 8, "/dashboard", 20, "/calendar", 20);

    @Test
    void pagesThatAreReadMostAskNoMoreThanTheyMay(Portal portal) throws Exception {
        Program program = new Program(portal.address(), portal.keycloak(), READER);
        program.waitForMembership();
        Matcher subject = Pattern.compile("\"subject\":\"([^\"]+)\"")
                .matcher(program.get("/me").body());
        assertThat(subject.find()).isTrue();
        Session session = Session.of(portal, READER);
        Matcher document = STATEMENT.matcher(session.get("/statements").body());
        assertThat(document.find()).isTrue();
        Map<String, String> documents = Map.of(NEWEST, document.group(1), RETRACTED, retracted(portal));
        Map<String, Integer> tooMany = new TreeMap<>();
        try (CountedStatements statements = CountedStatements.of(portal)) {
            for (Map.Entry<String, Integer> page : MOST.entrySet()) {
                String address = documents.getOrDefault(page.getKey(), page.getKey());
                int taken = Integer.MAX_VALUE;
                for (int again = 0; again < 3 && taken > page.getValue(); again++) {
                    taken = Math.min(taken, statements.taken(subject.group(1), () -> shown(session, address)));
                }
                assertThat(taken).as(address + " is counted").isGreaterThan(1);
                if (taken > page.getValue()) {
                    tooMany.put(page.getKey(), taken);
                }
            }
        }
        assertThat(tooMany).isEmpty();
    }

    /** What a browser fetches before it shows a page for the first time, as {@link PageWeight} counts it. */
    @Test
    void noPageWeighsMoreThanItMay(Portal portal) throws Exception {
        Session nobody = Session.ofNobody(portal);
        Session member = Session.of(portal, READER);
        Session administrator = Session.of(portal, "admin@fidh.example");
        String newsroom = nobody.get("/en/newsroom").body();
        Map<String, Integer> tooHeavy = new TreeMap<>();
        Map<Session, List<String>> pages = Map.of(
                nobody,
                List.of(
                        "/en/",
                        "/ar/",
                        "/en/newsroom",
                        first(newsroom, "/en/statements/[a-z0-9-]+"),
                        "/en/plans",
                        "/en/organisations",
                        "/ru/verify",
                        "/ar/log",
                        "/en/search?q=rights"),
                member,
                List.of(
                        "/dashboard",
                        "/calendar",
                        "/statements",
                        first(member.get("/statements").body(), "/statements/[0-9a-f-]{36}"),
                        "/plans",
                        first(member.get("/plans").body(), "/plans/[0-9a-f-]{36}"),
                        "/funding",
                        "/notifications",
                        "/me",
                        "/organisations",
                        "/statements/new",
                        first(member.get("/dashboard").body(), "/statements/[0-9a-f-]{36}/edit")),
                administrator,
                List.of("/organisation/entry", "/organisation/people"));
        for (Map.Entry<Session, List<String>> reader : pages.entrySet()) {
            for (String path : reader.getValue()) {
                PageWeight weight = PageWeight.of(portal, reader.getKey(), path);
                int most = reader.getKey() == nobody ? PUBLIC : weight.hasWidgets() ? WITH_WIDGETS : PLAIN;
                if (weight.bytes() > most) {
                    tooHeavy.put(path, weight.bytes());
                }
            }
        }
        assertThat(tooHeavy).isEmpty();
    }

    private static String first(String page, String address) {
        Matcher found = Pattern.compile("href=\"(" + address + ")\"").matcher(page);
        assertThat(found.find()).as(address).isTrue();
        return found.group(1);
    }

    private static String retracted(Portal portal) throws IOException, SQLException {
        try (Superuser superuser = Superuser.of(portal)) {
            return "/statements/"
                    + superuser
                            .strings("select id from statement where state = 'RETRACTED' order by created_at limit 1")
                            .get(0);
        }
    }

    private static void shown(Session session, String address) {
        String page = session.get(address).body();
        assertThat(page).contains("<h1").doesNotContain("PrimeFaces").doesNotContain("primefaces");
    }
}
