package ngo.portal.persistence.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.fixture.Database;
import org.junit.jupiter.api.Test;

/** Limits are asked with every signature and every sign-in: what one of them costs does not grow with how many others are counted. */
class CrowdedLimitsIT {

    private static final int FEW_BUFFERS = 100;
    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?");

    @Test
    void aLimitCostsTheSameAmongFiftyThousandOthers() throws SQLException {
        try (Connection superuser = Database.running().another("limits").superuser();
                Statement sql = superuser.createStatement()) {
            sql.execute(
                    "insert into rate_bucket select 'CROWD', sha256(int4send(i)), clock_timestamp() + random() * interval '1 hour' + interval '1 minute'"
                            + " from generate_series(1, 50000) i");
            sql.execute("analyze rate_bucket");
            sql.execute("set plan_cache_mode = force_generic_plan"); // as the portal does
            taken(sql, 0); // the first query of a session includes planning
            assertThat(taken(sql, 1)).isLessThan(FEW_BUFFERS);
        }
    }

    /** How many blocks it took to count somebody who was not there yet. */
    private static int taken(Statement sql, int who) throws SQLException {
        try (ResultSet plan = sql.executeQuery(
                "explain (analyze, buffers, timing off) select ctx.take_from_bucket('NEW', sha256(int4send(" + who
                        + ")), 5, interval '1 minute')")) {
            while (plan.next()) {
                Matcher buffers = BUFFERS.matcher(plan.getString(1));
                if (buffers.find()) {
                    String read = buffers.group(2);
                    return Integer.parseInt(buffers.group(1)) + (read == null ? 0 : Integer.parseInt(read));
                }
            }
        }
        throw new AssertionError("The database does not say what it has read.");
    }
}
