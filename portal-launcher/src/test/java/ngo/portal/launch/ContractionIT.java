package ngo.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ngo.portal.launch.database.MigratedCluster;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.Waiting;
import ngo.portal.persistence.schema.BuiltRelease;
import ngo.portal.persistence.vault.MasterKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last step of an upgrade, with a file of drops that only tests have; nodes of an earlier release are rows that somebody wrote. */
@Tag("part-4")
class ContractionIT {

    private static final String COLUMN =
            "select count(*) from information_schema.columns where table_name = 'work_lease' and column_name = 'worked_at'";

    /** Functions of upgraded databases whose parameters or names have changed since. */
    private static final List<String> OLD = List.of(
            "ctx.mark_petition_mail(uuid, uuid, text)",
            "ctx.put_off_petition_mail(uuid, uuid, integer)",
            "forget_petition_journal()",
            "ctx.voices(uuid)",
            "ctx.tells_applicant(funding_request, ctx.person, boolean)",
            "ctx.due_reports(uuid)",
            "reports_due(uuid)",
            "owner_reads()",
            "readers_follow()");

    private static final String OLD_FUNCTIONS =
            "select count(to_regprocedure(old)) from unnest(array['" + String.join("', '", OLD) + "']) old";

    private static final String NOTED =
            "select installed || ' ' || oldest_running || ' ' || contracted from schema_release";

    private static final String HERE = BuiltRelease.name().replaceFirst("-.*", "");
    private static final String NEXT = nextMinor();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static MigratedCluster cluster;

    @SuppressWarnings("NullAway.Init")
    private static Map<String, String> environment;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeAll
    static void migrate() throws Exception {
        cluster = MigratedCluster.start(folder, false);
        Secrets secrets = Secrets.keptIn(folder);
        Path keys = folder.resolve("vault.json");
        PrivateFiles.write(keys, List.of(MasterKeys.made().text()));
        environment = Map.of(
                "PORTAL_DATABASE_URL", cluster.owner("portal").jdbcUrl(),
                "PORTAL_DATABASE_OWNER_PASSWORD", secrets.get(Secrets.Name.DATABASE_OWNER),
                "PORTAL_DATABASE_BACKUP_PASSWORD", secrets.get(Secrets.Name.DATABASE_BACKUP),
                "PORTAL_CONTEXT_KEY", secrets.get(Secrets.Name.CONTEXT_KEY),
                "PORTAL_VAULT_KEYSET_FILE", keys.toString());
    }

    @AfterAll
    static void stop() throws IOException {
        cluster.close();
    }

    @BeforeEach
    void nothingWasDroppedYet() throws SQLException {
        sql("drop table if exists ctx.contract_history");
        sql("alter table work_lease add column if not exists worked_at timestamptz");
        sql("alter table petition_count_state add column if not exists held_told_at timestamptz");
        sql("delete from node");
        noted(BuiltRelease.name(), "0.0.9");
    }

    @Test
    void nothingIsDroppedWhileANodeOfAnEarlierReleaseWasHeardOfAndTheNodeIsNamed() throws SQLException {
        Instant before = Instant.now();
        node("a", "0.0.9", "READY", 30);
        node("b", BuiltRelease.name(), "READY", 3);

        assertThat(run("migrate", "--contract", "--now")).isEqualTo(Commands.NO);
        Duration since = Duration.between(before, Instant.now());
        Matcher heard = Pattern.compile("(?m)^Node a runs release 0\\.0\\.9 and last reported (\\d+) s ago\\.$")
                .matcher(words());
        assertThat(heard.find()).as(words()).isTrue();
        assertThat(Long.parseLong(heard.group(1))).isBetween(30L, 31 + since.toSeconds());
        assertThat(words()).contains("Nothing was dropped, ").doesNotContain("Node b");
        sql("update node set seen_at = clock_timestamp() - interval '50 minutes' where name = 'a'");
        assertThat(run("migrate", "--contract")).isEqualTo(Commands.NO);
        sql("update node set seen_at = clock_timestamp(), state = 'STOPPED' where name = 'a'");
        assertThat(run("migrate", "--contract"))
                .as("somebody may want to go back")
                .isEqualTo(Commands.NO);
        assertThat(words()).contains("and stopped ");
        assertThat(sql(NOTED)).isEqualTo(BuiltRelease.name() + " 0.0.9 ");
        assertThat(sql(COLUMN)).isEqualTo("1");
    }

    @Test
    void whatIsNotNeededAnyMoreIsDroppedOnce() throws SQLException {
        node("a", "0.0.9", "READY", 70);
        node("b", "0.0.9", "STOPPED", 1);
        node("c", BuiltRelease.name(), "READY", 1);

        for (String old : OLD) {
            sql("create function " + old + " returns void language sql as 'select'");
            sql("alter function " + old + " owner to portal_owner");
        }
        sql("grant execute on function ctx.mark_petition_mail(uuid, uuid, text) to portal_app");
        assertThat(sql(OLD_FUNCTIONS)).isEqualTo("9");

        assertThat(run("migrate", "--contract", "--now")).as(words()).isEqualTo(Commands.YES);
        assertThat(words()).startsWith("Contract migrations carried out: 5. Release " + HERE + " is now the oldest ");
        assertThat(sql(COLUMN)).isEqualTo("0");
        assertThat(sql(NOTED)).isEqualTo(BuiltRelease.name() + " " + BuiltRelease.name() + " 005");
        assertThat(sql(OLD_FUNCTIONS)).isEqualTo("0");

        assertThat(run("migrate", "--contract", "--now")).isEqualTo(Commands.YES);
        assertThat(words()).startsWith("Nothing had to be dropped. Release " + HERE + " is now the oldest ");
        assertThat(run("migrate")).isEqualTo(Commands.YES);
        assertThat(words()).isEqualTo("The schema is current (0 migrations carried out).\n");
    }

    @Test
    void anHourWithoutAnEarlierReleaseIsEnough() throws SQLException {
        node("a", "0.0.9", "STOPPED", 3601);

        assertThat(run("migrate", "--contract")).as(words()).isEqualTo(Commands.YES);
    }

    /** A migration that waits for a table lock blocks all others, so it gives up after three seconds and tries again. */
    @Test
    void aTableThatIsInUseIsDroppedFromAfterwards() throws Exception {
        try (Connection reader = cluster.superuser("portal").connect();
                Statement reads = reader.createStatement()) {
            reader.setAutoCommit(false);
            reads.execute("lock table work_lease in access share mode");
            Thread ends = new Thread(() -> {
                Waiting.pause(Duration.ofSeconds(5));
                end(reader);
            });
            ends.start();

            assertThat(run("migrate", "--contract")).as(words()).isEqualTo(Commands.YES);
            ends.join();
        }
        assertThat(sql(COLUMN)).isEqualTo("0");
    }

    private static void end(Connection reader) {
        try {
            reader.rollback();
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Test
    void theSchemaOfTheNextReleaseIsLeftAlone() throws SQLException {
        noted(NEXT, HERE);
        assertThat(run("migrate")).isEqualTo(Commands.YES);
        assertThat(words())
                .isEqualTo("The schema belongs to release " + NEXT + ", on which this one, " + HERE
                        + ", runs as well; it is left unchanged.\n");
        assertThat(run("migrate", "--dry-run")).isEqualTo(Commands.YES);
        assertThat(run("migrate", "--contract")).isEqualTo(Commands.UNKNOWN);
        assertThat(words())
                .isEqualTo("The schema belongs to release " + NEXT + " and this is release " + HERE
                        + "; run this command with that release.\n");

        noted(NEXT, NEXT);
        assertThat(run("migrate")).isEqualTo(Commands.UNKNOWN);
        assertThat(words()).startsWith("The schema is too new for this portal: release " + NEXT + " is the oldest");
        assertThat(sql(NOTED)).isEqualTo(NEXT + " " + NEXT + " ");
    }

    @Test
    void theFirstToMigrateIsTheOldestThatRuns() throws SQLException {
        sql("delete from schema_release");

        assertThat(run("migrate")).isEqualTo(Commands.YES);
        assertThat(sql(NOTED)).isEqualTo(BuiltRelease.name() + " " + BuiltRelease.name() + " ");
    }

    /** What is put back has the tables of the time when it was copied. */
    @Test
    void aBackupFromAfterwardsIsPutBackIntoTablesFromAfterwards() throws Exception {
        sql("insert into work_lease (name) values ('of the test')");
        assertThat(run("migrate", "--contract")).isEqualTo(Commands.YES);
        Path backup = backedUp("afterwards");
        nothingWasDroppedYet();
        emptied();

        assertThat(run("restore", backup.toString())).as(words()).isEqualTo(Commands.YES);
        assertThat(sql(COLUMN)).isEqualTo("0");
        assertThat(sql("select count(*) from work_lease where name = 'of the test'"))
                .isEqualTo("1");
        assertThat(sql("select count(*) from node")).isEqualTo("0");
        sql("delete from work_lease where name = 'of the test'");
    }

    private static String nextMinor() {
        String[] parts = HERE.split("\\.", 3);
        return parts[0] + "." + (Integer.parseInt(parts[1]) + 1) + ".0";
    }

    private Path backedUp(String name) throws IOException {
        Path place = folder.resolve(name);
        assertThat(run("backup", "portal", place.toString())).as(words()).isEqualTo(Commands.YES);
        try (Stream<Path> files = Files.list(place)) {
            return files.findFirst().orElseThrow();
        }
    }

    private static void emptied() throws SQLException {
        sql("delete from work_lease where name = 'of the test'");
    }

    private int run(String... words) {
        said.reset();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return Commands.of(environment, out, out, () -> 0).execute(words);
    }

    private String words() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static void noted(String installed, String oldest) throws SQLException {
        sql("delete from schema_release");
        sql("insert into schema_release (installed, oldest_running, changed_at) values ('" + installed + "', '" + oldest
                + "', now())");
    }

    private static void node(String name, String release, String state, int secondsAgo) throws SQLException {
        sql("insert into node (id, name, release, started_at, seen_at, state) values (gen_random_uuid(), '" + name
                + "', '"
                + release + "', now() - interval '1 day', clock_timestamp() - interval '" + secondsAgo + " seconds', '"
                + state + "')");
    }

    /** The first column of the first row, past all rules. */
    private static String sql(String command) throws SQLException {
        try (Connection connection = cluster.superuser("portal").connect();
                Statement statement = connection.createStatement()) {
            if (!statement.execute(command)) {
                return "";
            }
            try (ResultSet row = statement.getResultSet()) {
                return row.next() ? String.valueOf(row.getString(1)) : "";
            }
        }
    }
}
