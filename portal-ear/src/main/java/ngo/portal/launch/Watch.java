package ngo.portal.launch;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps one server running: starts it, and starts it again, ever less eagerly, when it ends by itself. */
final class Watch implements AutoCloseable {

    /** What the watch needs to know of a server. */
    interface Server {
        String name();

        ProcessHandle start() throws IOException;

        void stop(ProcessHandle process);
    }

    private static final Logger LOG = Logger.getLogger(Watch.class.getName());
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofSeconds(60);

    private final Server server;
    private final Progress progress;
    private final Runnable afterRestart;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable ProcessHandle running;
    private Duration pause = Duration.ofSeconds(1);
    private long since = System.nanoTime();
    private volatile int deaths;
    private volatile boolean closed;

    Watch(Server server, Progress progress, Runnable afterRestart) {
        this.server = server;
        this.progress = progress;
        this.afterRestart = afterRestart;
    }

    void start() throws IOException {
        turn.lock();
        try {
            if (closed) {
                return;
            }
            since = System.nanoTime();
            ProcessHandle started = server.start();
            running = started;
            started.onExit().thenRun(() -> ended(started));
        } finally {
            turn.unlock();
        }
    }

    long pid() {
        turn.lock();
        try {
            return running == null ? 0 : running.pid();
        } finally {
            turn.unlock();
        }
    }

    /** How often the server ended by itself. */
    int deaths() {
        return deaths;
    }

    private void ended(ProcessHandle process) {
        if (closed) {
            return;
        }
        deaths++;
        pause = lived().compareTo(STEADY) > 0 ? Duration.ofSeconds(1) : shorter(pause.multipliedBy(2));
        progress.step(server.name() + " (process " + process.pid() + ") ended unexpectedly; it is started again in "
                + pause.toSeconds() + " s.");
        Thread again = new Thread(this::startAgain, "restart " + server.name());
        again.setDaemon(true);
        again.start();
    }

    private void startAgain() {
        Patience.pause(pause);
        try {
            start();
            if (!closed) {
                afterRestart.run();
                progress.step(server.name() + " was started again.");
            }
        } catch (IOException | RuntimeException failed) {
            LOG.log(Level.WARNING, failed, () -> server.name() + " could not be started again");
            progress.step(server.name() + " could not be started again; the next try follows.");
            pause = shorter(pause.multipliedBy(2));
            if (!closed) {
                startAgain();
            }
        }
    }

    private Duration lived() {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    private static Duration shorter(Duration pause) {
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
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
