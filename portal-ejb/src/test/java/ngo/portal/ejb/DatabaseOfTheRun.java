package ngo.portal.ejb;

import ngo.portal.fixture.Database;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Starts the database before the server that needs it, in runs that have reserved a port for it. */
public class DatabaseOfTheRun implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("test.database.port") != null) {
            Database.running();
        }
    }
}
