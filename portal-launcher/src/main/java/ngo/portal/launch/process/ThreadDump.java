package ngo.portal.launch.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import ngo.portal.launch.shared.Waiting;

/** The stack traces of all threads, which a Java server writes to its standard output on SIGQUIT, without any tool of a JDK. */
public final class ThreadDump {

    private static final Logger LOG = Logger.getLogger(ThreadDump.class.getName());
    private static final Duration WRITTEN_WITHIN = Duration.ofSeconds(2);

    private ThreadDump() {}

    /** Returns when the server has had time to write. A server that cannot be asked is left as it is. */
    public static void request(ProcessHandle server) {
        try {
            Process kill = new ProcessBuilder("/bin/sh", "-c", "kill -QUIT " + server.pid()).start();
            kill.waitFor(WRITTEN_WITHIN.toSeconds(), TimeUnit.SECONDS);
            Waiting.pause(WRITTEN_WITHIN);
        } catch (IOException noShell) {
            LOG.log(Level.WARNING, "A thread dump could not be requested", noShell);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
