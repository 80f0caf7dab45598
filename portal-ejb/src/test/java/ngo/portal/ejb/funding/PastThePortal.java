package ngo.portal.ejb.funding;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Somebody who can do anything in the main database, and has no key; triggers do not hold them. */
public final class PastThePortal {

    private PastThePortal() {}

    public static void change(String sql) {
        try (Connection superuser = DriverManager.getConnection(System.getenv("PORTAL_DB_URL") + "?user=postgres");
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every row of every table, as text and with the bytes as they lie there. */
    static List<String> everything() {
        List<String> rows = new ArrayList<>();
        try (Connection superuser = DriverManager.getConnection(System.getenv("PORTAL_DB_URL") + "?user=postgres")) {
            for (String table : strings(
                    superuser,
                    "select format('select t::text from %I.%I t', schemaname, tablename) from pg_tables where schemaname in ('public', 'ctx')")) {
                rows.addAll(strings(superuser, table));
            }
            rows.addAll(strings(superuser, "select encode(sealed, 'escape') from sealed_field"));
            rows.addAll(strings(superuser, "select encode(sealed, 'escape') from sealed_file"));
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> strings(String sql) {
        try (Connection superuser = DriverManager.getConnection(System.getenv("PORTAL_DB_URL") + "?user=postgres")) {
            return strings(superuser, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
