package ngo.portal.launch.database;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.launch.shared.Waiting;

/** The checks before a release migrates a database that nodes are using. */
public final class UpgradeCheck {

    /** Nodes that have not been seen for an hour are ignored: a node that was restarted elsewhere stays in the list for a day. */
    private static final String NODES =
            """
            select name, release, state, missing, extract(epoch from clock_timestamp() - seen_at)::bigint
            from ctx.nodes() where state <> 'STOPPED' and seen_at > clock_timestamp() - interval '1 hour'
            """;

    /** The server shows who holds a lock on which table, but not since when: a transaction found twice has held it in between. */
    private static final String HOLDERS =
            """
            select l.virtualtransaction, l.pid, a.usename, string_agg(distinct c.relname, ', ' order by c.relname)
            from pg_locks l join pg_stat_activity a on a.pid = l.pid
            join pg_class c on c.oid = l.relation and c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
            where l.locktype = 'relation' and l.granted and l.pid <> pg_backend_pid() and a.usename is not null
              and l.database = (select oid from pg_database where datname = current_database())
            group by l.virtualtransaction, l.pid, a.usename order by l.pid
            """;

    private static final Duration LONG = Duration.ofSeconds(5);

    private final NodeDatabase database;

    public UpgradeCheck(NodeDatabase database) {
        this.database = database;
    }

    /** From one minor release to the next, and to no later one. */
    public void requireOneStep() {
        noted().ifPresent(noted -> noted.requireOneStepTo(ReleaseNumber.here()));
    }

    /** Requires that the previous upgrade has been contracted. */
    public void requireFinished() {
        noted().ifPresent(noted -> noted.requireFinishedBefore(ReleaseNumber.here()));
    }

    /** Requires that the running nodes are of the release that migrated last, and ready. */
    public void requireNodes(String contextKey) {
        Optional<SchemaRelease> noted = noted();
        if (noted.isEmpty()) {
            return;
        }
        List<String> wrong = new ArrayList<>();
        for (List<String> node : database.answersForTheClock(contextKey, NODES)) {
            wrong(node, noted.get().installed()).ifPresent(wrong::add);
        }
        if (!wrong.isEmpty()) {
            throw new StartupRefused(String.join(" ", wrong));
        }
    }

    private static Optional<String> wrong(List<String> node, ReleaseNumber installed) {
        String name = "Node " + node.get(0);
        if (node.get(3).equals("t")) {
            return Optional.of(name + " last reported " + node.get(4) + " s ago; check its state.");
        }
        if (ReleaseNumber.of(node.get(1)).isOfEarlierMinorThan(installed)) {
            return Optional.of(
                    name + " still runs release " + node.get(1) + "; first upgrade it to " + installed + ".");
        }
        return node.get(2).equals("NOT_READY")
                ? Optional.of(name + " is not ready; first check its health.")
                : Optional.empty();
    }

    /** A migration that waits for a table lock blocks later transactions on that table. */
    public void requireNoLongTransaction() {
        Set<String> before = new HashSet<>();
        database.answers(HOLDERS).forEach(holder -> before.add(holder.get(0)));
        if (before.isEmpty()) {
            return;
        }
        Waiting.pause(LONG);
        List<String> still = database.answers(HOLDERS).stream()
                .filter(holder -> before.contains(holder.get(0)))
                .map(holder -> "A transaction of " + holder.get(2) + " (process " + holder.get(1) + ") has held "
                        + holder.get(3) + " for " + LONG.toSeconds()
                        + " s or longer; wait until it ends, or terminate it.")
                .toList();
        if (!still.isEmpty()) {
            throw new StartupRefused(String.join(" ", still));
        }
    }

    private Optional<SchemaRelease> noted() {
        return database.schemaRelease();
    }
}
