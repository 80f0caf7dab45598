package ngo.portal.launch.shared;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Reports the progress of the start line by line on the terminal. */
public final class Progress {

    private final PrintStream out;
    private final long begun = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    public void step(String sentence) {
        say(String.format(Locale.ROOT, "%6.1f s  %s", seconds(), sentence));
    }

    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    double seconds() {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
    }
}
