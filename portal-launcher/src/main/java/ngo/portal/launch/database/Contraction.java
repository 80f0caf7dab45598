package ngo.portal.launch.database;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.schema.BuiltRelease;

/**
 * The command {@code migrate --contract}: the last step of an upgrade, which drops what only earlier releases needed. No node of
 * an earlier release can start afterwards, so it does nothing if such a node was seen recently.
 */
public final class Contraction {

    private static final String DROPS = "classpath:db/contract";

    private static final String LAST = "latest";

    /** The time within which an operator may want to go back to the earlier release. */
    private static final Duration WAY_BACK = Duration.ofHours(1);

    /** Six times the longest interval between two signs of life of a node. */
    private static final Duration NODE_SILENCE = Duration.ofMinutes(1);

    private static final String HEARD_OF =
            """
            select name, release, state = 'STOPPED', extract(epoch from clock_timestamp() - seen_at)::bigint
            from node where seen_at > clock_timestamp() - ? * interval '1 second' order by name
            """;

    /** A node that has reported itself recently. */
    private record Heard(String name, ReleaseNumber release, boolean stopped, Duration ago) {

        String sentence() {
            return "Node " + name + " runs release " + release + " and " + (stopped ? "stopped " : "last reported ")
                    + ago.toSeconds() + " s ago.";
        }
    }

    private final DatabaseAccount owner;
    private final PrintStream out;

    public Contraction(DatabaseAccount owner, PrintStream out) {
        this.owner = owner;
        this.out = out;
    }

    /**
     * Contracts the schema and reports it.
     *
     * @param now whether nobody wants to go back; then stopped nodes do not count, and the others count for a minute instead of
     *     an hour
     * @return whether it was done
     */
    public boolean carryOut(boolean now) {
        SchemaRelease noted = SchemaRelease.notedFor(owner)
                .orElseThrow(() -> new StartupRefused("The schema belongs to an older release; run migrate first."));
        requireMigrated(noted);
        if (isHeldUp(now)) {
            return false;
        }
        // First blocks further starts of earlier releases, then checks again: a node that started in between is either
        // seen or refused.
        SchemaRelease.noteOldest(owner, BuiltRelease.name());
        if (isHeldUp(now)) {
            SchemaRelease.noteOldest(owner, noted.oldestRunning().toString());
            return false;
        }
        int dropped = drop(LAST);
        out.println((dropped == 0 ? "Nothing had to be dropped." : "Contract migrations carried out: " + dropped + ".")
                + " Release " + ReleaseNumber.here() + " is now the oldest release that starts on this schema.");
        return true;
    }

    /** Drops in an empty database what is missing in the one that a backup was made of, up to that version. */
    public void carryOutUpTo(String version) {
        SchemaRelease.noteOldest(owner, BuiltRelease.name());
        drop(version);
    }

    private int drop(String upTo) {
        int dropped = new Migration(owner, "").contract(DROPS, upTo);
        SchemaRelease.noteContracted(owner);
        return dropped;
    }

    private void requireMigrated(SchemaRelease noted) {
        ReleaseNumber here = ReleaseNumber.here();
        if (!noted.installed().equals(here)) {
            throw new StartupRefused(
                    "The schema belongs to release " + noted.installed() + " and this is release " + here + "; "
                            + (noted.isNewerThan(here) ? "run this command with that release." : "run migrate first."));
        }
    }

    private boolean isHeldUp(boolean now) {
        List<Heard> older = heard(now ? NODE_SILENCE : WAY_BACK).stream()
                .filter(node -> node.release().isOfEarlierMinorThan(ReleaseNumber.here()))
                .filter(node -> !now || !node.stopped())
                .toList();
        older.forEach(node -> out.println(node.sentence()));
        if (!older.isEmpty()) {
            out.println("Nothing was dropped, because nodes of an earlier release need it. Upgrade them"
                    + (now
                            ? " first."
                            : ", then wait for an hour, in which you can still go back; --now shortens that."));
        }
        return !older.isEmpty();
    }

    private List<Heard> heard(Duration within) {
        try (Connection connection = owner.connect();
                PreparedStatement asked = connection.prepareStatement(HEARD_OF)) {
            asked.setLong(1, within.toSeconds());
            List<Heard> nodes = new ArrayList<>();
            try (ResultSet row = asked.executeQuery()) {
                while (row.next()) {
                    nodes.add(new Heard(
                            row.getString(1),
                            ReleaseNumber.of(row.getString(2)),
                            row.getBoolean(3),
                            Duration.ofSeconds(row.getLong(4))));
                }
            }
            return nodes;
        } catch (SQLException refused) {
            throw DatabasePart.unprepared(owner, refused);
        }
    }
}
