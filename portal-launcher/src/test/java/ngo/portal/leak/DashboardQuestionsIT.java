package ngo.portal.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.persistence.dashboard.DashboardQuestion;
import ngo.portal.story.Portal;
import ngo.portal.story.TestEnvironment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the dashboard does not ask has no answer: everybody in the sample coalition is shown the same where the database says that each of
 * its questions may have one.
 */
@ExtendWith(TestEnvironment.class)
class DashboardQuestionsIT {

    private static final List<String> ORGANISATIONS =
            List.of("amnesty", "awid", "fidh", "frontline", "ishr", "omct", "protectdefenders", "rsf");
    private static final List<String> EVERYWHERE = List.of("member", "signatory", "admin");

    /** One of each role. */
    private static final List<String> ROLES = List.of(
            "member@fidh",
            "signatory@ishr",
            "admin@amnesty",
            "lead@omct",
            "custodian@amnesty",
            "press@amnesty",
            "grants@frontline",
            "reviewer1@frontline",
            "finance@frontline");

    private static final List<String> SOMEWHERE = List.of(
            "custodian@amnesty",
            "press@amnesty",
            "lead@fidh",
            "lead@frontline",
            "grants@frontline",
            "reviewer1@frontline",
            "reviewer2@frontline",
            "finance@frontline",
            "lead@omct",
            "grants@protectdefenders",
            "reviewer@protectdefenders",
            "lead@rsf");

    /** What is to be done and where; not how much time is left, which changes as one looks. */
    private static final Pattern SHOWN =
            Pattern.compile("<span class=\"verb\"><strong>[^<]*|<a [^>]*href=\"[^\"]*\"|<b>[^<]*");

    /** The scheduler may move something between two reads. */
    private static final int LOOKS = 3;

    private static final String FUNCTION =
            "select pg_get_functiondef('ctx.dashboard_questions(date, date)'::regprocedure)";

    @Test
    void whatIsNotAskedHasNoAnswerForAnyRole(Portal portal) throws IOException, SQLException {
        nothingIsMissing(portal, ROLES.stream());
    }

    @Test
    @Tag("part-6")
    void whatIsNotAskedHasNoAnswer(Portal portal) throws IOException, SQLException {
        nothingIsMissing(
                portal,
                Stream.concat(
                        ORGANISATIONS.stream()
                                .flatMap(alias -> EVERYWHERE.stream().map(duty -> duty + "@" + alias)),
                        SOMEWHERE.stream()));
    }

    private static void nothingIsMissing(Portal portal, Stream<String> accounts) throws IOException, SQLException {
        Map<String, Session> readers = accounts.map(account -> account + ".example")
                .collect(Collectors.toMap(Function.identity(), account -> Session.of(portal, account)));
        Map<String, List<String>> missing = new TreeMap<>();
        try (Superuser superuser = Superuser.of(portal)) {
            String kept = superuser.strings(FUNCTION).get(0);
            for (int look = 0; look < LOOKS && (look == 0 || !missing.isEmpty()); look++) {
                missing.clear();
                Map<String, List<String>> few = shown(readers);
                Map<String, List<String>> all = new TreeMap<>();
                superuser.run(everything(kept));
                try {
                    all.putAll(shown(readers));
                } finally {
                    superuser.run(kept);
                }
                all.forEach((reader, lines) -> {
                    if (!lines.equals(few.get(reader))) {
                        missing.put(reader, lines);
                    }
                });
                assertThat(all.values()).as("somebody has something to do").anyMatch(lines -> lines.size() > 5);
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Map<String, List<String>> shown(Map<String, Session> readers) {
        Map<String, List<String>> shown = new TreeMap<>();
        readers.forEach((reader, session) -> {
            String page = session.get("/dashboard").body();
            assertThat(page).as(reader).contains("id=\"content\"");
            String content = page.substring(page.indexOf("id=\"content\""), page.indexOf("</main>"));
            shown.put(
                    reader,
                    SHOWN.matcher(content).results().map(MatchResult::group).toList());
        });
        return shown;
    }

    /** The function as it would be if nothing were left out. */
    private static String everything(String function) {
        String names = Stream.of(DashboardQuestion.values())
                .map(question -> "'" + question + "'")
                .collect(Collectors.joining(","));
        String begin = "begin\n";
        assertThat(function).contains(begin);
        return function.replaceFirst(begin, begin + "return array[" + names + "];\n");
    }
}
