package ngo.portal.launch.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ngo.portal.launch.shared.Waiting;

/**
 * Finds and stops processes that an earlier launcher of this home left running when it was killed. A process belongs to this home
 * only if its command line names the home. Therefore an unrelated process that has got an old process id is never touched, and a
 * server whose id was never recorded is still found.
 */
public final class LeftoverProcesses {

    private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(30);

    /** Nobody uses a server whose launcher has ended, and a server that is busy starting does not react to signals. */
    private static final Duration ORPHAN_SHUTDOWN_TIMEOUT = Duration.ofSeconds(3);

    private final Path home;

    public LeftoverProcesses(Path home) {
        this.home = home;
    }

    /** The argument by which a server of this home is recognised later. */
    public static String mark(Path home) {
        return "-Dportal.home=" + home;
    }

    public List<ProcessHandle> find() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> isOurs(commandLine(process)))
                .toList();
    }

    /** Stops the servers first, so that the database has no clients left; the postmaster gets a fast shutdown. */
    public int stop() {
        return stop(find());
    }

    public static int stop(List<ProcessHandle> found) {
        List<ProcessHandle> servers = found.stream()
                .filter(process -> !isPostgres(commandLine(process)))
                .toList();
        servers.forEach(ProcessHandle::destroy);
        servers.forEach(server -> end(server, ORPHAN_SHUTDOWN_TIMEOUT));
        found.stream().filter(process -> isPostgres(commandLine(process))).forEach(Postmaster::end);
        return found.size();
    }

    public static void end(ProcessHandle process) {
        end(process, SHUTDOWN_TIMEOUT);
    }

    private static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!Waiting.forEnd(process, patience)) {
            process.destroyForcibly();
            Waiting.forEnd(process, SHUTDOWN_TIMEOUT);
        }
    }

    private boolean isOurs(List<String> words) {
        return words.contains(mark(home)) || (isPostgres(words) && words.contains(Postmaster.directoryIn(home)));
    }

    private static boolean isPostgres(List<String> words) {
        return !words.isEmpty()
                && List.of("postgres", "initdb", "pg_ctl")
                        .contains(String.valueOf(Path.of(words.get(0)).getFileName()));
    }

    /** {@link ProcessHandle.Info} truncates long command lines on Linux; /proc has them in full. */
    private static List<String> commandLine(ProcessHandle process) {
        Path proc = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            if (Files.isReadable(proc)) {
                return List.of(
                        Files.readString(proc, StandardCharsets.ISO_8859_1).split("\0"));
            }
        } catch (IOException endedMeanwhile) {
            return List.of();
        }
        ProcessHandle.Info info = process.info();
        return Optional.of(info)
                .flatMap(ProcessHandle.Info::arguments)
                .map(arguments -> concat(info.command().orElse(""), arguments))
                .orElse(List.of());
    }

    private static List<String> concat(String command, String[] arguments) {
        return Stream.concat(Stream.of(command), Arrays.stream(arguments)).toList();
    }
}
