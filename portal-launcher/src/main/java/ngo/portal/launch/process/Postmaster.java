package ngo.portal.launch.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import ngo.portal.launch.shared.Waiting;

/** The main process of the embedded PostgreSQL, identified by the file in its data directory. */
public final class Postmaster {

    private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(30);

    private Postmaster() {}

    public static Path directory(Path home) {
        return home.resolve("postgres");
    }

    static String directoryIn(Path home) {
        return directory(home).toString();
    }

    public static Optional<ProcessHandle> of(Path home) {
        try {
            List<String> lines = Files.readAllLines(pidFile(home));
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /**
     * Removes the file of a postmaster that no longer runs: PostgreSQL would otherwise refuse to start if an unrelated process
     * has its process id. Called only after every process of this home has been stopped.
     */
    public static void forget(Path home) throws IOException {
        Files.deleteIfExists(pidFile(home));
    }

    /** SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for every client to leave. */
    public static void end(ProcessHandle postmaster) {
        signal(postmaster, "INT");
        if (!Waiting.forEnd(postmaster, SHUTDOWN_TIMEOUT)) {
            signal(postmaster, "QUIT");
            Waiting.forEnd(postmaster, SHUTDOWN_TIMEOUT);
        }
    }

    private static void signal(ProcessHandle process, String signal) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Waiting.forEnd(kill.toHandle(), Duration.ofSeconds(5));
        } catch (IOException noKillCommand) {
            process.destroy();
        }
    }

    private static Path pidFile(Path home) {
        return directory(home).resolve("postmaster.pid");
    }
}
