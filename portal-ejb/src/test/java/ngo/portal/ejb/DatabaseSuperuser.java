package ngo.portal.ejb;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Somebody who can do anything in a database, and has no key. */
public enum DatabaseSuperuser {
    MAIN("PORTAL_DB_URL"),
    KEYS("PORTAL_KEYS_DB_URL");

    private static final String TABLES =
            "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname in ('public', 'ctx')";

    private final String address;

    DatabaseSuperuser(String address) {
        this.address = address;
    }

    /** Changes rows of the main database where no trigger holds anybody. */
    public static void change(String sql) {
        MAIN.run("set session_replication_role = replica", sql);
    }

    /** Triggers hold, and what hangs on a row follows. */
    public void run(String... sql) {
        try (Connection superuser = connect();
                Statement statement = superuser.createStatement()) {
            for (String one : sql) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of what is found. */
    public List<String> strings(String sql) {
        try (Connection superuser = connect()) {
            return strings(superuser, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> strings(Connection superuser, String sql) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** The only value that is found; empty where none is. */
    public String string(String sql) {
        List<String> found = strings(sql);
        return found.isEmpty() ? "" : String.valueOf(found.get(0));
    }

    /** Every row of every table, as text and with the bytes as they lie there. */
    public List<String> everything() {
        try (Connection superuser = connect()) {
            List<String> rows = new ArrayList<>();
            for (String table : strings(superuser, TABLES)) {
                rows.addAll(strings(superuser, "select t::text from " + table + " t"));
            }
            rows.addAll(strings(superuser, "select encode(sealed, 'escape') from sealed_field"));
            rows.addAll(strings(superuser, "select encode(sealed, 'escape') from sealed_file"));
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tables in which a row, as text, holds any of these words, in whatever case; they are letters and digits. */
    public List<String> tablesWith(String... words) {
        String any = "array['" + String.join("', '", words) + "']";
        try (Connection superuser = connect()) {
            List<String> found = new ArrayList<>();
            for (String table : strings(superuser, TABLES)) {
                String row = "select 1 from (select lower(t::text) as said from " + table + " t offset 0) r, unnest("
                        + any + ") f (word) where strpos(r.said, lower(f.word)) > 0 limit 1";
                if (!strings(superuser, row).isEmpty()) {
                    found.add(table);
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(System.getenv(address) + "?user=postgres");
    }
}
