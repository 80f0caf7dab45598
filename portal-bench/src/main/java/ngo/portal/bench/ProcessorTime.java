package ngo.portal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a server, its children included, has used of the processors so far, in milliseconds, as the kernel counts it. */
final class ProcessorTime {

    /** The kernel reports hundredths of a second, whatever the frequency of its own timer. */
    private static final long MILLISECONDS_PER_TICK = 10;

    /** Places in {@code stat} after the name: own user and system time, then that of children that have ended. */
    private static final int USER_TIME_FIELD = 11;

    private static final int OWN_TIME_FIELDS = 2;
    private static final int TIME_FIELDS_WITH_ENDED_CHILDREN = 4;

    /** As long as the kernel lets names be. Compilation is done once, not for each request. */
    private static final List<String> COMPILERS = List.of("(C1 CompilerThre)", "(C2 CompilerThre)");

    private final long server;

    ProcessorTime(long server) {
        this.server = server;
    }

    /** All of it. */
    long milliseconds() {
        return MILLISECONDS_PER_TICK
                * Stream.concat(
                                Stream.of(server),
                                ProcessHandle.of(server).stream()
                                        .flatMap(ProcessHandle::descendants)
                                        .map(ProcessHandle::pid))
                        .mapToLong(process -> ticks(stat(Path.of("/proc/" + process)), TIME_FIELDS_WITH_ENDED_CHILDREN))
                        .sum();
    }

    /** What the threads of a Java server have used that do not compile; those that have ended are forgotten. */
    long millisecondsWithoutCompiler() {
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + server + "/task"))) {
            return MILLISECONDS_PER_TICK
                    * threads.map(ProcessorTime::stat)
                            .filter(stat -> COMPILERS.stream().noneMatch(stat::contains))
                            .mapToLong(stat -> ticks(stat, OWN_TIME_FIELDS))
                            .sum();
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    /** Empty for what has ended meanwhile. */
    private static String stat(Path processOrThread) {
        try {
            return Files.readString(processOrThread.resolve("stat"));
        } catch (IOException ended) {
            return "";
        }
    }

    private static long ticks(String stat, int kinds) {
        if (stat.isEmpty()) {
            return 0;
        }
        String[] numbers = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = 0;
        for (int kind = 0; kind < kinds; kind++) {
            ticks += Long.parseLong(numbers[USER_TIME_FIELD + kind]);
        }
        return ticks;
    }
}
