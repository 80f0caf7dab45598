package ngo.portal.launch.proof;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.vault.MasterKeys;
import ngo.portal.persistence.vault.SigningPair;

/**
 * The commands {@code check-log} and {@code restart-log}: verify that the database still holds the last signed head, which the
 * database of keys also stores; and begin a new log if it does not, since published entries cannot be withdrawn.
 */
public final class LogContinuity {

    public static final String CHECK = "check-log";
    public static final String RESTART = "restart-log";

    private final DatabaseAccount owner;
    private final DatabaseAccount keysOwner;
    private final PrintStream out;

    public LogContinuity(DatabaseAccount owner, DatabaseAccount keysOwner, PrintStream out) {
        this.owner = owner;
        this.keysOwner = keysOwner;
        this.out = out;
    }

    /** What the database of keys stores of the current log. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Last(int log, String origin, byte[] publicKey, long size, byte[] root) {}

    /** Reports whether the log can continue. */
    public boolean goesOn() {
        try (Connection portal = owner.connect();
                Connection keys = keysOwner.connect()) {
            List<Last> last = last(keys);
            if (last.isEmpty()) {
                out.println("There is no log yet.");
                return true;
            }
            boolean holds = holds(portal, last.get(0));
            out.println(holds ? whole(last.get(0)) : broken(last.get(0)));
            return holds;
        } catch (SQLException failed) {
            throw new StartupRefused("The log could not be read: " + StartupRefused.firstLine(failed), failed);
        }
    }

    /** Begins the next log, unless the current one can continue. The portal writes into it from where the last one ended. */
    public boolean restart(MasterKeys master) {
        try (Connection portal = owner.connect();
                Connection keys = keysOwner.connect()) {
            List<Last> last = last(keys);
            if (last.isEmpty() || holds(portal, last.get(0))) {
                out.println("The log can continue as it is; nothing was changed.");
                return false;
            }
            int next = last.get(0).log() + 1;
            String origin = last.get(0).origin().replaceFirst("\\d+$", Integer.toString(next));
            SigningPair pair = SigningPair.made(master, SigningPair.ofLog(next));
            try (PreparedStatement sql = keys.prepareStatement(
                    "insert into log_key (log, origin, public_key, sealed, made_at) values (?, ?, ?, ?, now())")) {
                sql.setInt(1, next);
                sql.setString(2, origin);
                sql.setBytes(3, pair.publicKey());
                sql.setBytes(4, pair.sealed());
                sql.executeUpdate();
            }
            out.println("The log continues as " + origin
                    + ". Announce the reason, and give its key to everybody who verifies: /log/policy.txt.");
            return true;
        } catch (SQLException failed) {
            throw new StartupRefused("The log could not be restarted: " + StartupRefused.firstLine(failed), failed);
        }
    }

    private static String whole(Last last) {
        return last.origin() + " has the last signed head, of " + last.size() + " entries.";
    }

    private static String broken(Last last) {
        return last.origin() + " is stopped: a head of " + last.size()
                + " entries was signed, and the database does not have it. Restore a newer backup, or run " + RESTART
                + ".";
    }

    private static boolean holds(Connection portal, Last last) throws SQLException {
        LogTables tables = new LogTables(portal);
        boolean known = tables.logs().stream()
                .anyMatch(log ->
                        log.number() == last.log() && Arrays.equals(log.key().raw(), last.publicKey()));
        return last.size() == 0
                || (known
                        && tables.head(last.log(), last.size())
                                .filter(head -> Arrays.equals(head.root(), last.root()))
                                .isPresent());
    }

    private static List<Last> last(Connection keys) throws SQLException {
        try (PreparedStatement sql = keys.prepareStatement(
                        "select log, origin, public_key, size, root from log_key order by log desc limit 1");
                ResultSet line = sql.executeQuery()) {
            return line.next()
                    ? List.of(new Last(
                            line.getInt(1), line.getString(2), line.getBytes(3), line.getLong(4), line.getBytes(5)))
                    : List.of();
        }
    }
}
