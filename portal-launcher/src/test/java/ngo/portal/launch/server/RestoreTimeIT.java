package ngo.portal.launch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ngo.portal.launch.process.LeftoverProcesses;
import ngo.portal.launch.server.RestoreGuide.Step;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.Waiting;
import ngo.portal.persistence.schema.Seed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long a restore takes where a tenth of all statements came since the last copy: at most an hour for a million, and in proportion for fewer.
 * {@code -Dportal.test.statements=1000000} measures a million, of which almost all time goes into filling the database.
 */
@Tag("part-4")
class RestoreTimeIT {

    private static final Path PLACE = Path.of("target/restore-time").toAbsolutePath();
    private static final Path CACHE = Path.of("target/cache").toAbsolutePath();
    private static final String PORTAL = "portal";
    private static final int STATEMENTS = Integer.getInteger("portal.test.statements", 250_000);
    private static final int ORGANISATIONS = 200;
    private static final Duration AT_MOST =
            Duration.ofHours(1).multipliedBy(STATEMENTS).dividedBy(1_000_000);

    @SuppressWarnings("NullAway.Init")
    private ArchivedCluster server;

    @AfterEach
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        new LeftoverProcesses(PLACE).stop();
        PrivateFiles.deleteTree(PLACE);
    }

    @Test
    void statementsAreBackInProportionToAMillionInAnHour() throws Exception {
        ForeignProgram.installed("pgbackrest");
        new LeftoverProcesses(PLACE).stop();
        PrivateFiles.deleteTree(PLACE);
        PrivateFiles.createDirectories(PLACE);
        RestoreGuide guide = new RestoreGuide();
        server = ArchivedCluster.made(PORTAL, ArchivedCluster.binaries(CACHE), PLACE.resolve(PORTAL));
        type(guide.lines(Step.PASSPHRASE));
        server.start();
        // The keys lie beside the data here: they are not what takes the time.
        ArchivedCluster.prepare(ArchivedCluster.operator(PLACE, server, server));
        type(guide.lines(Step.FIRST_COPY, PORTAL, ""));
        fill(STATEMENTS);
        type(RestoreGuide.cron(PORTAL).subList(0, 1));
        Waiting.pause(Duration.ofSeconds(1));
        fill(STATEMENTS + STATEMENTS / 10);
        String size = answer("select pg_size_pretty(pg_database_size('portal'))");
        String moment = answer("select clock_timestamp()");
        server.change(PORTAL, "delete from statement");
        type(guide.lines(Step.HAND_OVER, PORTAL, moment));
        server.close();

        Instant begun = Instant.now();
        server = server.elsewhere();
        type(guide.lines(Step.RESTORE, PORTAL, moment));
        Duration copied = Duration.between(begun, Instant.now());
        server.start();
        Duration back = Duration.between(begun, Instant.now());

        System.out.println("A database of " + size + " was copied back in " + copied.toSeconds()
                + " s and takes changes after " + back.toSeconds() + " s, with " + STATEMENTS
                + " statements and a tenth more since the last copy.");
        assertThat(answer("select count(*) from statement")).isEqualTo(Integer.toString(STATEMENTS + STATEMENTS / 10));
        assertThat(back).isLessThan(AT_MOST);
    }

    private void type(List<String> lines) throws Exception {
        for (String line : lines) {
            server.type(line);
        }
    }

    private String answer(String question) throws Exception {
        return server.strings(PORTAL, question).get(0);
    }

    private void fill(int statements) throws Exception {
        try (Connection superuser = server.superuser(PORTAL).connect()) {
            Seed.fill(superuser, statements, ORGANISATIONS);
        }
    }
}
