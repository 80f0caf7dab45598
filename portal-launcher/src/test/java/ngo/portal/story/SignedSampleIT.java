package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.launch.shared.Waiting;
import ngo.portal.leak.Session;
import ngo.portal.leak.Superuser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The petition of the demonstration has been signed for a month, and a recount gives the number on the page. */
@ExtendWith(TestEnvironment.class)
class SignedSampleIT {

    private static final Duration SAMPLE_WAIT = Duration.ofMinutes(2);
    private static final Duration AGAIN = Duration.ofMillis(500);
    private static final String OF_THE_SAMPLE = " where petition_id = (select petition_id from public_petition_text"
            + " where original and title = 'Protect those who defend human rights')";

    @Test
    void itHasAMonthOfSignaturesThatAddUp(Portal portal) throws Exception {
        try (Superuser database = Superuser.of(portal)) {
            long end = System.nanoTime() + SAMPLE_WAIT.toNanos();
            while (!isSampleComplete(database) && System.nanoTime() < end) {
                Waiting.pause(AGAIN);
            }
            assertThat(isSampleComplete(database))
                    .as("the story of the sample petition has come to its end")
                    .isTrue();
            assertThat(one(
                            database,
                            "select count(distinct country) || ' ' || count(*) from petition_signature" + OF_THE_SAMPLE
                                    + " and state = 'CONFIRMED'"))
                    .isEqualTo("31 1284");
            assertThat(one(
                            database,
                            "select count(*) from (select country from petition_signature" + OF_THE_SAMPLE
                                    + " and state = 'CONFIRMED' group by country having count(*) < 10) few"))
                    .isEqualTo("9");
            assertThat(one(
                            database,
                            "select count(*) || ' ' || count(*) filter (where held) from petition_pending"
                                    + OF_THE_SAMPLE))
                    .isEqualTo("37 12");

            String slug = one(database, "select slug from public_petition" + OF_THE_SAMPLE);
            List<List<String>> days = Session.ofNobody(portal)
                    .get("/en/petitions/" + slug + "/ledger.csv")
                    .body()
                    .lines()
                    .skip(1)
                    .map(line -> Stream.of(line.split(",", -1))
                            .map(cell -> cell.replace("\"", ""))
                            .toList())
                    .toList();
            assertThat(days).hasSizeGreaterThanOrEqualTo(30);
            int total = 0;
            for (int i = days.size() - 1; i >= 0; i--) {
                total += Integer.parseInt(days.get(i).get(1))
                        - Integer.parseInt(days.get(i).get(2))
                        - Integer.parseInt(days.get(i).get(3))
                        + Integer.parseInt(days.get(i).get(4));
                assertThat(days.get(i).get(8)).as(days.get(i).get(0)).isEqualTo(Integer.toString(total));
            }
            assertThat(total).isGreaterThan(1_200);
        }
    }

    private static boolean isSampleComplete(Superuser database) throws SQLException {
        return one(database, "select confirmed from public_petition" + OF_THE_SAMPLE)
                        .equals("1284")
                && one(
                                database,
                                "select string_agg(state, ' ' order by number) from petition_invalidation"
                                        + OF_THE_SAMPLE)
                        .equals("UNDONE DONE");
    }

    private static String one(Superuser database, String sql) throws SQLException {
        List<String> rows = database.strings(sql);
        return rows.isEmpty() || rows.get(0) == null ? "" : rows.get(0);
    }
}
