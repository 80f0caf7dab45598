package ngo.portal.launch.process;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import ngo.portal.launch.shared.Progress;
import ngo.portal.launch.shared.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one server running: starts it, starts it again when it ends by itself, after a delay that doubles up to 30 seconds, and replaces
 * it when it hangs during a start, so that it neither answers nor writes a line of its log.
 */
public final class ProcessSupervisor implements AutoCloseable {

    /** A server that is supervised. */
    public interface Server {
        String name();

        /** Whether the server gives any answer to a request. Asked after each start until it does. */
        default boolean answers() {
            return true;
        }

        /** When the server last wrote to its log; it may be before its start. */
        default Instant lastOutput() {
            return Instant.EPOCH;
        }

        /** Makes a server that hangs write to its log where its threads wait, before it is ended. */
        default void explain(ProcessHandle process) {}

        ProcessHandle start() throws IOException;

        void stop(ProcessHandle process);
    }

    private static final Logger LOG = Logger.getLogger(ProcessSupervisor.class.getName());
    private static final Duration MIN_RESTART_DELAY = Duration.ofSeconds(1);
    private static final Duration MAX_RESTART_DELAY = Duration.ofSeconds(30);
    private static final Duration STABLE_AFTER = Duration.ofSeconds(60);

    /** Many times the longest pause in the log of a start on a slow machine. */
    private static final Duration MAX_SILENCE = Duration.ofMinutes(2);

    private static final Duration PROBE_INTERVAL = Duration.ofMillis(500);

    private final Server server;
    private final Progress progress;
    private final Runnable afterRestart;
    private final Duration maxSilence;
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicInteger deaths = new AtomicInteger();
    private @Nullable ProcessHandle running;
    private Duration pause = MIN_RESTART_DELAY;
    private long since = System.nanoTime();
    private volatile boolean closed;

    public ProcessSupervisor(Server server, Progress progress, Runnable afterRestart) {
        this(server, progress, afterRestart, MAX_SILENCE);
    }

    ProcessSupervisor(Server server, Progress progress, Runnable afterRestart, Duration maxSilence) {
        this.server = server;
        this.progress = progress;
        this.afterRestart = afterRestart;
        this.maxSilence = maxSilence;
    }

    public void start() throws IOException {
        if (startServer()) {
            Thread guard = new Thread(this::guard, "supervisor of " + server.name());
            guard.setDaemon(true);
            guard.start();
        }
    }

    public long pid() {
        turn.lock();
        try {
            return running == null ? 0 : running.pid();
        } finally {
            turn.unlock();
        }
    }

    /** Nobody should wait for a server that ends again and again, or that is being stopped. */
    public boolean isHopeless() {
        return closed || deaths.get() >= 3;
    }

    private boolean startServer() throws IOException {
        turn.lock();
        try {
            if (closed) {
                return false;
            }
            since = System.nanoTime();
            running = server.start();
            return true;
        } finally {
            turn.unlock();
        }
    }

    private void guard() {
        endWhenSilent();
        while (!closed) {
            awaitEnd();
            if (!closed) {
                deaths.incrementAndGet();
                pause = lived().compareTo(STABLE_AFTER) > 0 ? MIN_RESTART_DELAY : longer(pause);
                progress.step(server.name() + " ended unexpectedly; it restarts in " + pause.toSeconds() + " s.");
                Waiting.pause(pause);
                startAgain();
                endWhenSilent();
            }
        }
    }

    /** A server that hangs during its start never recovers by itself. */
    private void endWhenSilent() {
        ProcessHandle process = running;
        while (process != null && process.isAlive() && !closed && !server.answers()) {
            if (silence().compareTo(maxSilence) > 0) {
                progress.step(server.name() + " does not respond, and its log has not grown for "
                        + maxSilence.toSeconds() + " s; it is replaced. The log shows where its threads wait.");
                server.explain(process);
                process.destroyForcibly();
                return;
            }
            Waiting.pause(PROBE_INTERVAL);
        }
    }

    private void awaitEnd() {
        ProcessHandle process = running;
        if (process != null) {
            process.onExit().join();
        }
    }

    private void startAgain() {
        try {
            if (startServer()) {
                afterRestart.run();
                progress.step(server.name() + " was restarted.");
            }
        } catch (IOException | RuntimeException failed) {
            LOG.log(Level.WARNING, failed, () -> server.name() + " could not be restarted");
        }
    }

    private Duration silence() {
        Duration sinceOutput = Duration.between(server.lastOutput(), Instant.now());
        return sinceOutput.compareTo(lived()) < 0 ? sinceOutput : lived();
    }

    private Duration lived() {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(MAX_RESTART_DELAY) < 0 ? twice : MAX_RESTART_DELAY;
    }

    @Override
    public void close() {
        closed = true;
        turn.lock();
        try {
            if (running != null && running.isAlive()) {
                server.stop(running);
            }
        } finally {
            turn.unlock();
        }
    }
}
