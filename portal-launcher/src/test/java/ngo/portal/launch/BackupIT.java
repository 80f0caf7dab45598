package ngo.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import ngo.portal.api.Program;
import ngo.portal.launch.process.LeftoverProcesses;
import ngo.portal.launch.process.Postmaster;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.Progress;
import ngo.portal.launch.shared.Waiting;
import ngo.portal.persistence.vault.MasterKeys;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The sample coalition is backed up while it works, and put back elsewhere. */
@ExtendWith(SharedInstallation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("part-4")
class BackupIT {

    private static final int NEAR_THE_END = 100;
    private static final int WRITERS = 3;
    private static final Duration BEFORE_THE_NEXT = Duration.ofMillis(100);
    private static final Duration BEGUN = Duration.ofSeconds(30);
    private static final List<String> COUNTED =
            List.of("organisation", "statement", "funding_request", "petition_count_state", "sign_on");
    private static final List<String> GUARDED = List.of(
            "pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity and not relispartition",
            "pg_trigger where tgenabled = 'D'");

    /** Petitions that the scheduler would have to recount, and those of which the number is not that of the rows. */
    private static final List<String> RECOUNTED = List.of(
            "petition_count_state where folded > pg_snapshot_xmax(pg_current_snapshot())::text::bigint",
            // Nothing is added up any more of those that are archived; their days and rows are numbered alike.
            "petition_signature_event join petition_count_state using (petition_id) where xid > 1",
            """
            public_petition p join petition_count_state using (petition_id) where p.confirmed <> (
              select count(*) from petition_signature s where s.petition_id = p.petition_id and s.state = 'CONFIRMED')
            """);

    /** The parts of petitions on which a lock is held that lets nobody drop them, and those on which none is. */
    private static final String KEPT =
            """
            pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'petition_signature'::regclass and %s exists (
              select 1 from pg_locks l join pg_stat_activity a on a.pid = l.pid
              where l.relation = i.inhrelid and l.granted and l.mode = 'AccessShareLock' and a.usename = 'portal_backup')
            """;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    private final Path portal;
    private final Path keys;
    private final Map<String, String> running;
    private final Program writer;

    BackupIT(Installation installation, @TempDir Path parent) throws IOException {
        running = SharedInstallation.environment(installation.settings().home());
        writer = new Program(installation.portalUrl(), installation.keycloakUrl(), "member@fidh.example");
        Path data = parent.resolve("data");
        assertThat(run(running, "backup", "portal", data.toString())).isEqualTo(Commands.YES);
        assertThat(run(running, "backup", "keys", parent.resolve("keys").toString()))
                .isEqualTo(Commands.YES);
        portal = only(data);
        keys = only(parent.resolve("keys"));
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.toList();
            assertThat(found).hasSize(1);
            assertThat(Files.getPosixFilePermissions(found.get(0))).hasSize(2);
            return found.get(0);
        }
    }

    private int run(Map<String, String> environment, String... words) {
        return Commands.of(environment, out, out, () -> 0).execute(words);
    }

    /** What is said instead. */
    private String refused(Map<String, String> environment, String... words) {
        said.reset();
        assertThat(run(environment, words)).isEqualTo(Commands.UNKNOWN);
        List<String> lines = said.toString(StandardCharsets.UTF_8).lines().toList();
        return lines.get(lines.size() - 1);
    }

    @Test
    void aBackupThatIsTakenWhileOthersWriteIsProvenWithoutTouchingTheInstallation(@TempDir Path parent)
            throws Exception {
        Path data = parent.resolve("data");
        Path ofKeys = parent.resolve("keys");
        AtomicInteger written = new AtomicInteger();
        int meanwhile;
        writer.waitForMembership();
        try (Crowd writers = new Crowd("writer")) {
            writers.begin(WRITERS, BEFORE_THE_NEXT, () -> write(written));
            awaitFirst(written);
            int before = written.get();
            assertThat(run(running, "backup", "portal", data.toString())).isEqualTo(Commands.YES);
            meanwhile = written.get() - before;
            assertThat(run(running, "backup", "keys", ofKeys.toString())).isEqualTo(Commands.YES);
            assertThat(writers.problems()).isEmpty();
        }
        assertThat(meanwhile)
                .as("statements that were written while it was made")
                .isPositive();
        said.reset();

        assertThat(run(
                        running,
                        "verify-backup",
                        only(data).toString(),
                        only(ofKeys).toString()))
                .isEqualTo(Commands.YES);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("Every audit trail is intact.", "Every key can be decrypted", "The backup is intact.");
    }

    private void write(AtomicInteger written) {
        Program.Reply said = writer.post(
                "/statements",
                "{\"title\":\"Written meanwhile\",\"sections\":[{\"text\":\"<p>We ask.</p>\"}]}",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(said.status()).as(said.body()).isEqualTo(201);
        written.incrementAndGet();
    }

    private static void awaitFirst(AtomicInteger written) {
        Instant end = Instant.now().plus(BEGUN);
        while (written.get() == 0) {
            assertThat(Instant.now()).isBefore(end);
            Waiting.pause(BEFORE_THE_NEXT);
        }
    }

    /** A petition that is archived meanwhile would be in the backup without those who have signed it. */
    @Test
    void whatIsReadLaterIsNotDroppedWhileABackupIsMade(@TempDir Path parent) throws Exception {
        try (Databases databases = Databases.of(Settings.from(running), new Progress(out));
                Connection owner = databases.owner().connect();
                Statement sql = owner.createStatement()) {
            owner.setAutoCommit(false);
            sql.execute("lock table mail_block in access exclusive mode");
            CompletableFuture<Integer> made = CompletableFuture.supplyAsync(() ->
                    run(running, "backup", "portal", parent.resolve("data").toString()));
            Instant end = Instant.now().plus(BEGUN);
            while (count(sql, "pg_locks where not granted and relation = 'mail_block'::regclass") == 0) {
                assertThat(Instant.now()).isBefore(end);
                Waiting.pause(BEFORE_THE_NEXT);
            }
            assertThat(count(sql, KEPT.formatted(""))).isPositive();
            assertThat(count(sql, KEPT.formatted("not"))).isZero();
            owner.rollback();

            assertThat(made.get(BEGUN.toSeconds(), TimeUnit.SECONDS)).isEqualTo(Commands.YES);
        }
    }

    /** Finding one of them must not reveal the other. */
    @Test
    void theTwoPartsAreNeverPutIntoOneFolder() throws IOException {
        for (Map.Entry<String, Path> other :
                Map.of("keys", portal, "portal", keys).entrySet()) {
            Path folder = other.getValue().resolve("..").normalize();

            assertThat(refused(running, "backup", other.getKey(), folder.toString()))
                    .startsWith(folder + " contains the other part of a backup.");
            assertThat(only(folder)).isEqualTo(other.getValue());
        }
    }

    /** Data and keys are together only for as long as somebody looks at them, on a disk and not in memory as temporary files may be. */
    @Test
    void anInterruptedCheckLeavesNothingBehind(@TempDir Path parent) throws Exception {
        Path cache = Files.createDirectory(parent.resolve("cache"));
        Path temporary = Files.createDirectory(parent.resolve("temporary"));
        Path ofOneWhoWasKilled = Files.createDirectories(cache.resolve("verify-backup/home/data"));
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName(),
                        "verify-backup",
                        portal.toString(),
                        keys.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(running);
        builder.environment().put("PORTAL_CACHE", cache.toString());
        Process check = builder.start();
        Path home = awaitDatabase(cache);
        assertThat(ofOneWhoWasKilled).doesNotExist();
        check.destroy();

        assertThat(check.waitFor(BEGUN.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(home.getParent()).doesNotExist(); // beside it lie PostgreSQL's own programs
        assertThat(new LeftoverProcesses(home).find()).isEmpty();
    }

    /** The home of the first database that is up somewhere below. */
    private static Path awaitDatabase(Path scratch) throws IOException {
        Instant end = Instant.now().plus(BEGUN.multipliedBy(3));
        while (Instant.now().isBefore(end)) {
            try (Stream<Path> made = Files.list(scratch)) {
                Optional<Path> home = made.map(folder -> folder.resolve("home"))
                        .filter(folder -> Postmaster.of(folder).isPresent())
                        .findFirst();
                if (home.isPresent()) {
                    return home.get();
                }
            }
            Waiting.pause(BEFORE_THE_NEXT);
        }
        throw new IOException("no database came up in " + scratch);
    }

    /** Nothing of it can be read or searched, since it is sealed. */
    @Test
    void noWordOfItIsInTheFile() throws IOException {
        byte[] bytes = Files.readAllBytes(portal);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);

        assertThat(bytes.length).isGreaterThan(100_000);
        assertThat(text.substring(0, text.indexOf('\n')))
                .matches("coalition-portal/backup/v1 portal \\d{3} \\d{8}T\\d{6}Z");
        assertThat(text).doesNotContain("statement\t", "fidh.example", "Defenders");
    }

    @Test
    void oneAlteredByteOrAMissingEndIsRefusedAndNothingIsPutBack(@TempDir Path elsewhere) throws Exception {
        byte[] whole = Files.readAllBytes(portal);
        byte[] altered = whole.clone();
        altered[whole.length / 2] ^= 1;
        for (byte[] broken : List.of(altered, Arrays.copyOf(whole, whole.length - NEAR_THE_END))) {
            Path file = elsewhere.resolve("broken.backup");
            Files.write(file, broken);
            Map<String, String> other = elsewhere(elsewhere);

            assertThat(refused(other, "restore", file.toString()))
                    .isEqualTo(file + " is damaged: it was changed or truncated.");
            assertThat(counts(other, List.of("organisation"))).containsExactly(0L);
        }
        Path foreign = elsewhere.resolve("foreign.backup");
        Files.writeString(foreign, "PGDMP");
        assertThat(refused(running, "verify-backup", foreign.toString())).isEqualTo(foreign + " cannot be read.");
    }

    @Test
    void whatIsPutBackElsewhereIsWhatItWasAndOnlyWhereNothingIs(@TempDir Path elsewhere) throws Exception {
        Map<String, String> other = elsewhere(elsewhere);
        for (Path part : List.of(keys, portal)) {
            assertThat(run(other, "restore", part.toString()))
                    .as(said.toString(StandardCharsets.UTF_8))
                    .isEqualTo(Commands.YES);
        }

        assertThat(counts(other, COUNTED)).isEqualTo(counts(running, COUNTED)).doesNotContain(0L);
        assertThat(counts(other, GUARDED)).isEqualTo(counts(running, GUARDED));
        assertThat(counts(other, List.of("petition_count_state"))).doesNotContain(0L);
        assertThat(counts(other, RECOUNTED)).containsOnly(0L);
        assertThat(run(other, "check-keys")).isEqualTo(Commands.YES);
        assertThat(refused(other, "restore", portal.toString()))
                .startsWith("A backup is restored only into empty databases");
        assertThat(refused(running, "restore", portal.toString())).contains("Another portal is running on");
    }

    @Test
    void withoutItsKeyFileABackupStaysShut(@TempDir Path elsewhere) throws Exception {
        Map<String, String> other = elsewhere(elsewhere);
        Path keyset = Settings.from(other).keyset();
        Files.delete(keyset);
        assertThat(refused(other, "restore", portal.toString())).startsWith("The key file " + keyset + " is missing");
        Files.writeString(keyset, MasterKeys.made().text());
        assertThat(refused(other, "restore", portal.toString())).contains("cannot be decrypted with this key file");
    }

    @Test
    void backupsChangeNothing() throws SQLException {
        try (Databases databases = Databases.of(Settings.from(running), new Progress(out))) {
            for (DatabaseAccount reader : List.of(databases.backup(), databases.keysBackup())) {
                String table = reader.jdbcUrl().endsWith("portal_keys") ? "object_wrap" : "organisation";
                try (Connection connection = reader.connect();
                        Statement sql = connection.createStatement()) {
                    try (ResultSet rows = sql.executeQuery("select count(*) from " + table)) {
                        rows.next();
                        assertThat(rows.getLong(1)).isPositive();
                    }
                    for (String change :
                            List.of("delete from " + table, "truncate " + table, "create table of_mine ()")) {
                        assertThatThrownBy(() -> sql.execute(change)).hasMessageContaining("permission denied");
                    }
                    assertThatThrownBy(() -> sql.execute("select * from ctx.signing_key"))
                            .hasMessageContaining("permission denied");
                }
            }
        }
    }

    /** A home beside the running one, with its key file. */
    private Map<String, String> elsewhere(Path parent) throws IOException {
        Map<String, String> other = SharedInstallation.environment(parent.resolve("home"));
        other.put("PORTAL_DEMO", "false");
        Path keyset = Settings.from(other).keyset();
        PrivateFiles.createDirectories(parent.resolve("home/keys"));
        PrivateFiles.copy(Settings.from(running).keyset(), keyset);
        return other;
    }

    private List<Long> counts(Map<String, String> where, List<String> tables) throws SQLException {
        List<Long> counts = new ArrayList<>();
        try (Databases databases = Databases.of(Settings.from(where), new Progress(out));
                Connection connection = databases.backup().connect();
                Statement sql = connection.createStatement()) {
            for (String table : tables) {
                counts.add(count(sql, table));
            }
        }
        return counts;
    }

    private static long count(Statement sql, String rows) throws SQLException {
        try (ResultSet counted = sql.executeQuery("select count(*) from " + rows)) {
            counted.next();
            return counted.getLong(1);
        }
    }
}
