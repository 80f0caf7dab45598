package ngo.portal.persistence.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import ngo.portal.fixture.Database;
import ngo.portal.persistence.schema.Seed;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.persistence.text.DocumentTextJson;
import org.junit.jupiter.api.Test;

/** A petition that was signed for a measurement is like one that people have signed: its days add up, and its next one is closed as usual. */
class SignaturesSeedIT {

    private static final int MANY = Integer.getInteger("seed.signatures", 2_000);

    private static final String ADDS_UP =
            """
            select count(*) = 30 and bool_and(d.total = coalesce(d.before, 0) + d.confirmed - d.withdrawn)
              and sum(d.confirmed) = (select sum(leaves) from log_batch where kind = 'confirmed')
            from (select t.*, lag(t.total) over (order by t.day) as before from petition_day t) d
            """;

    @Test
    void theDaysAndTheJournalOfASeedAddUp() throws SQLException {
        Database database = Database.running().another("signatures");
        try (Connection superuser = database.superuser()) {
            one(
                    superuser,
                    "insert into organisation (id, alias, name, short_name, state) values (gen_random_uuid(), 'amnesty', 'A', 'A', 'ACTIVE')"
                            + " returning 1");
            long start = System.nanoTime();
            assertThat(Seed.sign(superuser, MANY)).isEqualTo(MANY);
            System.out.printf("%d signatures in %.1f s%n", MANY, (System.nanoTime() - start) / 1e9);
            assertThat(Seed.sign(superuser, MANY)).isZero();
            for (String table : new String[] {"petition", "public_petition_text"}) {
                assertThat(DocumentTextJson.read(one(superuser, "select text from " + table))
                                .title())
                        .as("what members and the public read")
                        .isEqualTo("Protect them");
            }

            assertThat(one(superuser, ADDS_UP)).isEqualTo("t");
            clock(database, "select ctx.fold_petitions()");
            assertThat(one(superuser, "select confirmed from public_petition")).isEqualTo(Integer.toString(MANY));
            assertThat(one(superuser, "select sum(delta) from petition_signature_event"))
                    .isEqualTo(Integer.toString(MANY));
            assertThat(one(superuser, "select count(*) from petition_signature"))
                    .isEqualTo(Integer.toString(MANY));
            for (String table :
                    new String[] {"log_batch", "petition_day", "public_petition_day", "petition_count_state"}) {
                one(
                        superuser,
                        "with earlier as (update " + table
                                + " set day = day - 40 returning 1) select count(*) from earlier");
            }
            clock(database, "select ctx.fold_petitions()");
            clock(database, "select ctx.seal_petition_days()");
            assertThat(one(
                            superuser,
                            "select total from petition_day where sealed_at is not null order by day desc limit 1"))
                    .isEqualTo(Integer.toString(MANY));
        }
    }

    private static void clock(Database database, String sql) throws SQLException {
        try (Connection connection = database.acting(TenantPrincipal.timer(new UUID(0, 0)))) {
            one(connection, sql);
            connection.commit();
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
