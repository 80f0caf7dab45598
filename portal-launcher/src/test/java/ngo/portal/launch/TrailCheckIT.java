package ngo.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import ngo.portal.launch.database.MigratedCluster;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.PrivateFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that checks the trail, on the sample coalition. */
class TrailCheckIT {

    private static final String FIDH = "0a000000-0000-4000-8000-000000000003";

    @TempDir
    static Path keys;

    private static MigratedCluster cluster;
    private static int copies;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    @TempDir
    Path home;

    private DatabaseAccount superuser;

    @BeforeAll
    static void migrateOnce() throws IOException, SQLException {
        cluster = MigratedCluster.start(keys, true);
    }

    @BeforeEach
    void aPortalThatRuns() throws IOException, SQLException {
        String name = "trail_" + ++copies;
        superuser = cluster.superuser("postgres");
        run("create database " + name + " template portal owner portal_owner");
        superuser = cluster.superuser(name);
        DatabaseAccount owner = cluster.owner(name);
        PrivateFiles.createDirectories(home.resolve("run"));
        PrivateFiles.write(AddressFile.in(home), List.of("PORTAL_URL=x", AddressFile.OWNER + owner.uri()));
        run("insert into audit_entry select '" + FIDH
                + "', 0, clock_timestamp(), 'someone', 'StatementRevised', 'STATEMENT', " + "gen_random_uuid(), '"
                + FIDH + "', '', '' from generate_series(1, 3)");
    }

    @AfterAll
    static void stop() throws IOException {
        cluster.close();
    }

    @Test
    void everyOrganisationHasItsSentence() {
        assertThat(TrailCheck.of(home, out).allWhole()).isTrue();

        assertThat(lines()).hasSize(9).anyMatch(line -> line.contains(": intact, 3 entries; the last hash is "));
        assertThat(lines().get(8)).isEqualTo("Every audit trail is intact.");
    }

    @Test
    void aBrokenTrailIsNamed() throws SQLException {
        run("delete from audit_entry where number = 3");

        assertThat(TrailCheck.of(home, out).allWhole()).isFalse();
        assertThat(lines()).anyMatch(line -> line.endsWith(": BROKEN, entry 3 is missing."));
        assertThat(lines().get(8)).isEqualTo("The audit trail is broken.");
    }

    @Test
    void theTrailOfAnOrganisationThatIsNotKnownAnyMoreIsCheckedToo() throws SQLException {
        run("set session_replication_role = replica; delete from organisation where id = '" + FIDH + "'");

        assertThat(TrailCheck.of(home, out).allWhole()).isTrue();
        assertThat(lines()).anyMatch(line -> line.startsWith(FIDH + ": intact, 3 entries"));
    }

    private List<String> lines() {
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private void run(String change) throws SQLException {
        try (Connection connection = superuser.connect();
                Statement sql = connection.createStatement()) {
            sql.execute(change);
        }
    }
}
