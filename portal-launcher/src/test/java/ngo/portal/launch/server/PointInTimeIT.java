package ngo.portal.launch.server;

import static ngo.portal.launch.server.RequestBySql.PORTAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.launch.keys.VaultFile;
import ngo.portal.launch.process.LeftoverProcesses;
import ngo.portal.launch.server.RestoreGuide.Step;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.Waiting;
import ngo.portal.persistence.vault.KeyWrapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Both servers are lost, and come back elsewhere by the commands of docs/backup.md exactly as written: the data as they were a moment before
 * somebody spoiled them, the keys as they are now. No portal runs, as the handbook wants it.
 */
@TestMethodOrder(OrderAnnotation.class)
@Tag("part-2")
class PointInTimeIT {

    private static final Path PLACE = Path.of("target/point-in-time").toAbsolutePath();
    private static final Path CACHE = Path.of("target/cache").toAbsolutePath();

    /** How the handbook calls the launcher. */
    private static final String PROGRAM = "portal ";

    private static final UUID APPLICANT = UUID.randomUUID();
    private static final UUID FUNDER = UUID.randomUUID();
    private static final String TITLE = "Written in the last minute";
    private static final String WORDS = "A lock and a room for three nights";

    private static final RequestBySql KEPT = new RequestBySql(APPLICANT, FUNDER, "AB12-CD34", WORDS);
    private static final RequestBySql SHREDDED = new RequestBySql(APPLICANT, FUNDER, "EF56-GH78", WORDS);

    /** By stanza; others once they are lost. */
    private static final Map<String, ArchivedCluster> SERVERS = new HashMap<>();

    private static String moment = "";
    private static byte[] wrapped = {};

    @SuppressWarnings("NullAway.Init")
    private static RestoreGuide guide;

    @SuppressWarnings("NullAway.Init")
    private static KeyWrapper wrapper;

    @BeforeAll
    static void loseBothAndBringThemBack() throws Exception {
        ForeignProgram.installed("pgbackrest");
        ForeignProgram.installed("psql");
        new LeftoverProcesses(PLACE).stop();
        PrivateFiles.deleteTree(PLACE);
        PrivateFiles.createDirectories(PLACE);
        guide = new RestoreGuide();
        setUp();
        spoil();
        follow(Step.HAND_OVER);
        for (String stanza : List.of("keys", "portal")) {
            ArchivedCluster lost = server(stanza);
            lost.close();
            SERVERS.put(stanza, lost.elsewhere());
        }
        follow(Step.RESTORE);
        server("keys").start();
        server("portal").start();
    }

    private static void setUp() throws Exception {
        Path binaries = ArchivedCluster.binaries(CACHE);
        for (String stanza : List.of("portal", "keys")) {
            ArchivedCluster made = ArchivedCluster.made(stanza, binaries, PLACE.resolve(stanza));
            SERVERS.put(stanza, made);
            for (String line : guide.lines(Step.PASSPHRASE)) {
                made.type(line);
            }
            made.start();
        }
        ArchivedCluster.prepare(operator());
        wrapper = new KeyWrapper(new VaultFile(ArchivedCluster.keyset(PLACE)).read());
        RequestBySql.enableBackgrounds(server("portal"), server("keys"), wrapper, APPLICANT, FUNDER);
        for (RequestBySql request : List.of(KEPT, SHREDDED)) {
            request.lay(server("portal"), server("keys"), wrapper);
            assertThat(request.opened(server("portal"), server("keys"), wrapper))
                    .contains(WORDS);
        }
        follow(Step.FIRST_COPY);
    }

    /** Times of backups have a resolution of seconds. */
    private static void spoil() throws Exception {
        List<String> nightly = RestoreGuide.cron("portal");
        assertThat(guide.lines(Step.FIRST_COPY)).contains(nightly.get(0));
        server("portal").type(nightly.get(1));
        Waiting.pause(Duration.ofSeconds(1));
        server("portal")
                .change(
                        PORTAL,
                        """
                        insert into statement (organisation_id, id, slug, title, state, text, text_number, binding_number, created_by,
                          created_at, changed_at, version)
                        values ('%s', gen_random_uuid(), 'last', '%s', 'DRAFT', 'Words', 1, 0, 'somebody', now(), now(), 1)
                        """
                                .formatted(APPLICANT, TITLE));
        notify("StatementDrafted");
        moment = now();
        notify("StatementRevised");
        server("portal").change(PORTAL, "update statement set title = 'Spoiled'", "delete from organisation_text");
        wrapped = SHREDDED.wrapped(server("keys")).orElseThrow();
        ArchivedCluster.done(operator().run("shred", SHREDDED.code()));
    }

    /** By the clock of the database. */
    private static String now() throws SQLException {
        return server("portal").strings(PORTAL, "select clock_timestamp()").get(0);
    }

    /** With the trigger that chains it. */
    private static void notify(String action) throws SQLException {
        try (Connection connection = server("portal").superuser(PORTAL).connect();
                Statement sql = connection.createStatement()) {
            sql.execute("insert into audit_entry values ('" + APPLICANT + "', 0, clock_timestamp(), 'someone', '"
                    + action + "', 'STATEMENT', gen_random_uuid(), '" + APPLICANT + "', '', '')");
        }
    }

    private static void follow(Step step) throws Exception {
        for (String line : guide.lines(step, moment)) {
            if (line.startsWith(PROGRAM)) {
                ArchivedCluster.done(operator().run(line.substring(PROGRAM.length())));
            } else {
                server(RestoreGuide.stanza(line)).type(line);
            }
        }
    }

    private static ArchivedCluster server(String stanza) {
        return Objects.requireNonNull(SERVERS.get(stanza), stanza);
    }

    private static Operator operator() {
        return ArchivedCluster.operator(PLACE, server("portal"), server("keys"));
    }

    @AfterAll
    static void stop() throws Exception {
        for (ArchivedCluster server : SERVERS.values()) {
            server.close();
        }
        new LeftoverProcesses(PLACE).stop();
    }

    @Test
    @Order(1)
    void theDataAreAsTheyWereAtTheMoment() throws Exception {
        assertThat(server("portal").strings(PORTAL, "select title from statement"))
                .containsExactly(TITLE);
        assertThat(server("portal").strings(PORTAL, "select action from audit_entry order by number"))
                .containsExactly("StatementDrafted");
    }

    @Test
    @Order(2)
    void whatWasShreddedAfterItStaysShut() throws Exception {
        assertThat(SHREDDED.sealed(server("portal"))).as("it is there, sealed").isPresent();
        assertThat(SHREDDED.opened(server("portal"), server("keys"), wrapper)).isEmpty();
        assertThat(KEPT.opened(server("portal"), server("keys"), wrapper)).contains(WORDS);
    }

    @Test
    @Order(3)
    void verificationFindsEverythingIntact() throws Exception {
        assertThat(guide.lines(Step.LOOK))
                .allMatch(line -> line.startsWith(PROGRAM))
                .hasSize(4);
        follow(Step.LOOK);

        assertThat(ArchivedCluster.done(operator().run("verify-audit")))
                .contains("Some: intact, 1 entry; ")
                .endsWith("Every audit trail is intact.\n");
    }

    @Test
    @Order(4)
    void theCopiesGoOnAndHoldNothingOfWhatWasShredded() throws Exception {
        follow(Step.COPY_AGAIN);
        assertThat(inFiles(wrapped)).as("pages forget late").isTrue();

        for (String line : RestoreGuide.cron("keys")) {
            server("keys").type(line);
        }

        assertThat(inFiles(wrapped)).isFalse();
        assertThat(inFiles(KEPT.wrapped(server("keys")).orElseThrow())).isTrue();
    }

    @Test
    @Order(5)
    void aTrialBesideThemHandsNothingOver() throws Exception {
        Waiting.pause(Duration.ofSeconds(1));
        notify("StatementRevised");
        String later = now();
        notify("StatementRevised");
        follow(Step.HAND_OVER);
        try (ArchivedCluster trial = server("portal").elsewhere()) {
            for (String line : guide.lines(Step.RESTORE, "portal", later)) {
                trial.type(line + " --archive-mode=off");
            }
            trial.start();

            assertThat(trial.strings("postgres", "show archive_mode")).containsExactly("off");
            assertThat(trial.strings(PORTAL, "select action from audit_entry order by number"))
                    .containsExactly("StatementDrafted", "StatementRevised");
        }
    }

    /** In the tables that are copied, whether anybody can ask for it or not. */
    private static boolean inFiles(byte[] looked) throws Exception {
        server("keys").type("psql -qc checkpoint");
        String bytes = new String(looked, StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(server("keys").data().resolve("base"))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(bytes)) {
                    return true;
                }
            }
            return false;
        }
    }
}
