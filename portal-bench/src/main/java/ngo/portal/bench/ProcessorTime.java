package ngo.portal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What a server, its children included, has used of the processors so far, in milliseconds, as the kernel counts it. */
final class ProcessorTime {

    /** The kernel tells hundredths of a second, whatever its own clock is. */
    private static final long MILLISECONDS_PER_TICK = 10;

    /** Places in {@code /proc/<pid>/stat} after the name: own user and system time, then that of children that have ended. */
    private static final int USER = 11;

    private static final int KINDS = 4;

    private final long server;

    ProcessorTime(long server) {
        this.server = server;
    }

    long milliseconds() {
        return MILLISECONDS_PER_TICK
                * withChildren(server).map(ProcessorTime::ticks).sum();
    }

    private static LongStream withChildren(long server) {
        Stream<ProcessHandle> children = ProcessHandle.of(server).stream().flatMap(ProcessHandle::descendants);
        return LongStream.concat(LongStream.of(server), children.mapToLong(ProcessHandle::pid));
    }

    private static long ticks(long process) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
            String[] numbers = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = 0;
            for (int kind = 0; kind < KINDS; kind++) {
                ticks += Long.parseLong(numbers[USER + kind]);
            }
            return ticks;
        } catch (IOException ended) {
            return 0;
        }
    }
}
