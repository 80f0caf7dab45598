package ngo.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.launch.database.EmbeddedDatabase;
import ngo.portal.launch.process.LeftoverProcesses;
import ngo.portal.launch.settings.Port;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.Progress;
import ngo.portal.launch.shared.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The timers of an idle portal cost almost nothing, whatever the amount of data. */
@Tag("part-6")
class IdleNodeIT {

    private static final String SIZE = System.getProperty("portal.test.idle.size", "1m");
    private static final String ORGANISATIONS = "500";
    private static final Duration COMES_TO_REST = Duration.ofSeconds(60);
    private static final Duration LOOKED_AT = Duration.ofSeconds(60);
    private static final Duration SAMPLE_WAIT = Duration.ofMinutes(3);
    private static final int MILLISECONDS_PER_TICK = 10;
    private static final double MOST = 3;

    /** Places in {@code stat} after the name: own user and system time, and that of children that have ended. */
    private static final List<Integer> TIMES = List.of(11, 12, 13, 14);

    @TempDir
    Path home;

    @AfterEach
    void leaveNothingRunning() {
        new LeftoverProcesses(home).stop();
    }

    @Test
    void aPortalThatNobodyAsksUsesLessThanAThirtiethOfACoreAtAMillionDocuments() throws Exception {
        Settings settings = Settings.from(SharedInstallation.environment(home));
        try (Installation portal = started(settings)) {
            assertThat(portal.settings().demo()).isTrue();
            awaitTheSamples();
            assertThat(SeedCommand.of(settings, System.out).fill(SIZE, ORGANISATIONS))
                    .isTrue();
            // What PostgreSQL does by itself in the minutes after so much was written.
            vacuum(settings);
            Waiting.pause(COMES_TO_REST);

            assertThat(Repeated.least(MOST, this::percentOfACore)).isLessThan(MOST);
        }
    }

    private double percentOfACore() throws IOException {
        long before = milliseconds("PORTAL_PID") + milliseconds("POSTGRES_PID");
        Waiting.pause(LOOKED_AT);
        long used = milliseconds("PORTAL_PID") + milliseconds("POSTGRES_PID") - before;

        double percent = 100.0 * used / LOOKED_AT.toMillis();
        System.out.printf("An idle portal with %s documents uses %.1f %% of a core.%n", SIZE, percent);
        return percent;
    }

    private static Installation started(Settings settings) {
        return Installation.start(settings, new Progress(System.out));
    }

    private void awaitTheSamples() throws IOException {
        Instant end = Instant.now().plus(SAMPLE_WAIT);
        while (!Files.readString(home.resolve("log/portal.log")).contains("The sample coalition has its plans")) {
            assertThat(Instant.now()).isBefore(end);
            Waiting.pause(Duration.ofMillis(500));
        }
    }

    private void vacuum(Settings settings) throws Exception {
        String password = Secrets.keptIn(home).get(Secrets.Name.DATABASE_SUPERUSER);
        String url = "jdbc:postgresql://127.0.0.1:" + settings.port(Port.DATABASE) + "/portal";
        try (Connection superuser = new DatabaseAccount(url, EmbeddedDatabase.SUPERUSER, password).connect();
                Statement statement = superuser.createStatement()) {
            statement.execute("vacuum (analyze)");
            statement.execute("checkpoint");
        }
    }

    /** What a server and its children have used of the processors so far, as the kernel counts it. */
    private long milliseconds(String name) throws IOException {
        ProcessHandle server = Files.readAllLines(home.resolve("run/psql.env")).stream()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> Long.parseLong(line.substring(name.length() + 1)))
                .findFirst()
                .flatMap(ProcessHandle::of)
                .orElseThrow();
        return Stream.concat(Stream.of(server), server.descendants())
                .mapToLong(one -> ticks(one.pid()) * MILLISECONDS_PER_TICK)
                .sum();
    }

    private static long ticks(long process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
            String[] numbers = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return TIMES.stream()
                    .mapToLong(place -> Long.parseLong(numbers[place]))
                    .sum();
        } catch (IOException ended) {
            return 0;
        }
    }
}
