package ngo.portal.story;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server that is there and does not answer: harder to bear than one that is gone. */
final class SuspendedProcess implements AutoCloseable {

    private final List<ProcessHandle> processes;

    private SuspendedProcess(List<ProcessHandle> processes) {
        this.processes = processes;
    }

    /**
     * Freezes a server and what it has started.
     *
     * @param key the name of its process id in the address file
     */
    static SuspendedProcess freeze(Portal portal, String key) throws IOException {
        ProcessHandle server =
                ProcessHandle.of(Long.parseLong(portal.property(key))).orElseThrow();
        SuspendedProcess frozen = new SuspendedProcess(
                Stream.concat(Stream.of(server), server.descendants()).toList());
        frozen.signal("-STOP");
        return frozen;
    }

    void kill() throws IOException {
        signal("-KILL");
    }

    private void signal(String signal) throws IOException {
        for (ProcessHandle process : processes) {
            Process kill = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
            try {
                kill.waitFor(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() throws IOException {
        signal("-CONT");
    }
}
