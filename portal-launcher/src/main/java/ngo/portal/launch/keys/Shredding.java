package ngo.portal.launch.keys;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.StartupRefused;

/**
 * The command {@code shred}: destroys every key with which one request can be read, given by its case code or by the id of one
 * object. Until the portal deletes the encrypted content, at once or when it runs next, nobody can read it.
 */
public final class Shredding {

    public static final String COMMAND = "shred";

    private final DatabaseAccount owner;
    private final DatabaseAccount keysOwner;
    private final PrintStream out;

    public Shredding(DatabaseAccount owner, DatabaseAccount keysOwner, PrintStream out) {
        this.owner = owner;
        this.keysOwner = keysOwner;
        this.out = out;
    }

    /** Returns whether there was anything to destroy. */
    public boolean shred(String named) {
        try (Connection portal = owner.connect();
                Connection keys = keysOwner.connect()) {
            portal.setAutoCommit(false);
            keys.setAutoCommit(false);
            KeyTable table = new KeyTable(keys);
            Map<UUID, UUID> objects = objects(portal, table, named);
            promise(portal, objects);
            int wraps = 0;
            for (UUID object : objects.keySet()) {
                wraps += table.destroy(object);
            }
            out.println(sentence(objects.size(), wraps));
            return !objects.isEmpty();
        } catch (SQLException failed) {
            throw new StartupRefused(
                    "The request could not be shredded: " + StartupRefused.firstLine(failed) + "; run it again.",
                    failed);
        }
    }

    private static String sentence(int objects, int wraps) {
        return objects == 0
                ? "There is nothing to shred for this case code."
                : wraps + " wraps of " + objects + (objects == 1 ? " object" : " objects")
                        + " are destroyed. Older backups of the key database still contain them.";
    }

    /** Owner by object. */
    private static Map<UUID, UUID> objects(Connection portal, KeyTable table, String named) throws SQLException {
        Map<UUID, UUID> objects = new LinkedHashMap<>();
        if (named.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            UUID object = UUID.fromString(named);
            for (UUID owner : table.owners(object)) {
                objects.put(object, owner);
            }
            return objects;
        }
        try (PreparedStatement sql =
                portal.prepareStatement("select object_id, owner_id from ctx.objects_of_case(?)")) {
            sql.setString(1, named);
            try (ResultSet found = sql.executeQuery()) {
                while (found.next()) {
                    objects.put(found.getObject(1, UUID.class), found.getObject(2, UUID.class));
                }
            }
        }
        return objects;
    }

    /** Queues the command before the keys are deleted: if this process is interrupted, the portal destroys them. */
    private static void promise(Connection portal, Map<UUID, UUID> objects) throws SQLException {
        try (PreparedStatement sql = portal.prepareStatement(
                """
                insert into vault_command (organisation_id, id, act, object_id, asked_at, due_at)
                values (?, gen_random_uuid(), 'SHRED', ?, now(), now())
                """)) {
            for (Map.Entry<UUID, UUID> object : objects.entrySet()) {
                sql.setObject(1, object.getValue());
                sql.setObject(2, object.getKey());
                sql.executeUpdate();
            }
        }
        portal.commit();
    }
}
