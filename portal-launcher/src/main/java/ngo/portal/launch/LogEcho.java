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

/** Copies new lines of a server's log to another stream, for systems that collect the output of a process. */
final class LogEcho implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LogEcho.class.getName());
    private static final Duration INTERVAL = Duration.ofMillis(200);

    private final Path log;
    private final OutputStream out;
    private long echoed;
    private volatile boolean closed;

    private LogEcho(Path log, OutputStream out) {
        this.log = log;
        this.out = out;
    }

    /** Content from before this call is not copied. */
    static LogEcho of(Path log, OutputStream out) throws IOException {
        LogEcho echo = new LogEcho(log, out);
        echo.echoed = Files.exists(log) ? Files.size(log) : 0;
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

    /** A log that has become shorter was rotated in the meantime. */
    private synchronized void repeat() {
        try {
            if (!Files.exists(log)) {
                return;
            }
            long size = Files.size(log);
            if (size < echoed) {
                echoed = 0;
            }
            if (size > echoed) {
                try (InputStream in = Files.newInputStream(log)) {
                    in.skipNBytes(echoed);
                    byte[] more = in.readNBytes(Math.toIntExact(Math.min(size - echoed, Integer.MAX_VALUE / 2)));
                    out.write(more);
                    out.flush();
                    echoed += more.length;
                }
            }
        } catch (IOException failed) {
            LOG.log(Level.WARNING, failed, () -> "The log could not be copied to the output");
        }
    }

    @Override
    public void close() {
        closed = true;
        repeat();
    }
}
