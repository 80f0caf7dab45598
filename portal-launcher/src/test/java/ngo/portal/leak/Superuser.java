package ngo.portal.leak;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import ngo.portal.launch.shared.Waiting;
import ngo.portal.story.Portal;
import org.postgresql.PGConnection;

/** The superuser of the database, whom no policy restricts: for acts that no page offers or that would take too long there. */
public final class Superuser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What the scheduler does next, with notifications to others. */
    private static final String DUE =
            "select concat_ws(' ', 'due', what, document_id, due_at, attempts) from document_due where due_at <= now()";

    /**
     * What goes on by itself after acts of others: letters, a grant whose money is out, what is due by now, and the public log until its
     * newest head is signed and a witness has countersigned it.
     */
    private static final String WAITING =
            """
            %s
            union all select concat_ws(' ', 'notification', event, audience, created_at) from notification where mailed_at is null
            union all select concat_ws(' ', 'request', id, state) from funding_request where state = 'PAID'
            union all select concat_ws(' ', 'log entry', act, asked_at) from log_queue
            union all select concat_ws(' ', 'log head', size) from (select * from log_head order by log desc, size desc limit 1) h
              where note = '' or not exists (select 1 from log_cosignature c where c.log = h.log and c.size = h.size)
            union all select concat_ws(' ', 'letter', p.email, l.attempts, l.due_at, l.closed_at, l.failing_since)
              from letter l join person p using (subject) where l.sent_at is null and l.set_aside_at is null and p.email <> ''"""
                    .formatted(DUE);

    private final Connection connection;

    private Superuser(Connection connection) {
        this.connection = connection;
    }

    public static Superuser of(Portal portal) throws IOException, SQLException {
        return of(portal, "portal");
    }

    /** The same in another database of the same server. */
    static Superuser of(Portal portal, String database) throws IOException, SQLException {
        Properties secrets = new Properties();
        secrets.load(Files.newBufferedReader(home(portal).resolve("secrets")));
        String owner = portal.property("DATABASE_URL_OWNER");
        String server = owner.substring(owner.indexOf('@') + 1).replaceFirst("/.*", "/");
        return new Superuser(DriverManager.getConnection(
                "jdbc:postgresql://" + server + database, "postgres", secrets.getProperty("DATABASE_SUPERUSER")));
    }

    static Path home(Portal portal) {
        return portal.addressFile().resolveSibling("..").normalize();
    }

    public void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** From now on, and until this is closed, a checkpoint removes nothing of the log of changes. */
    void keepLogOfChanges() throws SQLException {
        run("select pg_create_physical_replication_slot('kept_for_reading', true, true)");
    }

    /** The first column of each row, as text. */
    public List<String> strings(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** Waits until nothing goes on by itself any more. */
    void awaitSilence() throws SQLException {
        awaitNone(WAITING);
    }

    /** Waits until the scheduler has done the due work; letters may still be on their way. */
    void awaitNothingDue() throws SQLException {
        awaitNone(DUE);
    }

    private void awaitNone(String pending) throws SQLException {
        Instant end = Instant.now().plus(PATIENCE);
        for (List<String> left = strings(pending); !left.isEmpty(); left = strings(pending)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Still under way: " + left);
            }
            Waiting.pause(Duration.ofSeconds(1));
        }
    }

    /** What a dump holds of something. */
    byte[] copied(String copy) throws SQLException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, out);
        return out.toByteArray();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
