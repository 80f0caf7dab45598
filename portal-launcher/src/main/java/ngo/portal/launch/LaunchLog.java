package ngo.portal.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.Progress;

/** Redirects the log output of the launcher's libraries to a file; the terminal is reserved for {@link Progress}. */
final class LaunchLog {

    private LaunchLog() {}

    /** For commands, whose output is read by people and scripts. */
    static void quiet() {
        Logger.getLogger("").setLevel(Level.WARNING);
    }

    static void into(Path file) throws IOException {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
            handler.close();
        }
        PrivateFiles.createFile(file);
        PrivateFiles.createFile(file.resolveSibling(file.getFileName() + ".lck"));
        Handler handler = new FileHandler(file.toString(), true);
        handler.setFormatter(new SimpleFormatter());
        root.addHandler(handler);
        root.setLevel(Level.INFO);
    }
}
