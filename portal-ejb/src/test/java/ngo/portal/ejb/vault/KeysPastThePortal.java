package ngo.portal.ejb.vault;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Somebody who can do anything in the database of keys, or in the main one, and has no key-encryption key. */
final class KeysPastThePortal {

    private KeysPastThePortal() {}

    static int change(String sql) {
        return change("PORTAL_KEYS_DB_URL", sql);
    }

    static int changeMain(String sql) {
        return change("PORTAL_DB_URL", sql);
    }

    static List<String> strings(String sql) {
        return strings("PORTAL_KEYS_DB_URL", sql);
    }

    static List<String> stringsOfMain(String sql) {
        return strings("PORTAL_DB_URL", sql);
    }

    private static List<String> strings(String database, String sql) {
        try (Connection superuser = connect(database);
                Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int change(String database, String sql) {
        try (Connection superuser = connect(database);
                Statement statement = superuser.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(System.getenv(database) + "?user=postgres");
    }
}
