package ngo.portal.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import ngo.portal.launch.shared.Waiting;

/** Repeats on another stream what a server writes to its log, for whoever collects what a process says. */
final class LogEcho implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LogEcho.class.getName());
    private static final Duration INTERVAL = Duration.ofMillis(200);

    private final Path log;
    private final OutputStream out;
    private long told;
    private volatile boolean closed;

    private LogEcho(Path log, OutputStream out) {
        this.log = log;
        this.out = out;
    }

    /** What was there before is not repeated. */
    static LogEcho of(Path log, OutputStream out) throws IOException {
        LogEcho echo = new LogEcho(log, out);
        echo.told = Files.exists(log) ? Files.size(log) : 0;
        Thread thread = new Thread(echo::go, "log echo");
        thread.setDaemon(true);
        thread.start();
        return echo;
    }

    private void go() {
        while (!closed) {
            repeat();
            Waiting.pause(INTERVAL);
        }
    }

    /** A log that is shorter than what was told has been set aside meanwhile. */
    private synchronized void repeat() {
        try {
            if (!Files.exists(log)) {
                return;
            }
            long size = Files.size(log);
            if (size < told) {
                told = 0;
            }
            if (size > told) {
                try (InputStream in = Files.newInputStream(log)) {
                    in.skipNBytes(told);
                    byte[] more = in.readNBytes(Math.toIntExact(Math.min(size - told, Integer.MAX_VALUE / 2)));
                    out.write(more);
                    out.flush();
                    told += more.length;
                }
            }
        } catch (IOException failed) {
            LOG.log(Level.WARNING, failed, () -> "The log could not be repeated");
        }
    }

    @Override
    public void close() {
        closed = true;
        repeat();
    }
}
