package ngo.portal.launch.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.logging.LogManager;
import ngo.portal.launch.settings.Home;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.DatabaseAccount;

/** A launcher in small, to be killed: starts the database, writes, says so, and waits. */
final class DatabaseInAProcess {

    static final String WRITTEN = "written";
    static final int ROWS = 500;

    private DatabaseInAProcess() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        Settings settings = Settings.from(
                Map.of("PORTAL_HOME", arguments[0], "DATABASE_PORT", arguments[1], "PORTAL_CACHE", arguments[2]));
        Home home = Home.open(directory);
        LogManager.getLogManager().reset();
        Secrets secrets = Secrets.keptIn(directory);
        EmbeddedDatabase database = new EmbeddedDatabase(home, settings, secrets);
        database.start();
        write(new DatabaseAccount(
                database.url("postgres"), EmbeddedDatabase.SUPERUSER, secrets.get(Secrets.Name.DATABASE_SUPERUSER)));
        System.out.println(WRITTEN);
        new CountDownLatch(1).await();
    }

    private static void write(DatabaseAccount account) throws Exception {
        try (Connection connection = account.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table written (number int)");
            for (int i = 0; i < ROWS; i++) {
                statement.execute("insert into written values (" + i + ")");
            }
        }
    }
}
