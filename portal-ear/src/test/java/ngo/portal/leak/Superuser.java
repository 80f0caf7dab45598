package ngo.portal.leak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import ngo.portal.story.Portal;

/** Whoever holds the database itself, whom no policy binds: for what no page offers, and for what would take too long there. */
public final class Superuser implements AutoCloseable {

    private final Connection connection;

    private Superuser(Connection connection) {
        this.connection = connection;
    }

    public static Superuser of(Portal portal) throws IOException, SQLException {
        Properties secrets = new Properties();
        secrets.load(Files.newBufferedReader(home(portal).resolve("secrets")));
        String owner = portal.told("DATABASE_URL_OWNER");
        String place = owner.substring(owner.indexOf('@') + 1);
        return new Superuser(DriverManager.getConnection(
                "jdbc:postgresql://" + place, "postgres", secrets.getProperty("DATABASE_SUPERUSER")));
    }

    static Path home(Portal portal) {
        return portal.addressFile().resolveSibling("..").normalize();
    }

    public void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
