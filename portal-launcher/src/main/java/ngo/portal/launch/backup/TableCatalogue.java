package ngo.portal.launch.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import ngo.portal.launch.backup.BackupManifest.TableSum;

/** The tables of a database, as one of its roles sees them. */
final class TableCatalogue {

    /**
     * Tables in the order of their foreign keys, referenced tables first; no two tables reference each other. Partitions are read
     * with their table. The migration history, the release and the list of nodes are specific to each database and left out.
     */
    private static final String IN_ORDER =
            """
            with recursive named as (
              select c.oid, c.relname, c.relkind = 'p' as in_parts from pg_class c
              where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                and c.relname not in ('flyway_schema_history', 'schema_release', 'node')),
            deep as (
              select n.oid, 0 as level from named n
              union
              select f.conrelid, d.level + 1 from deep d join pg_constraint f on f.confrelid = d.oid and f.contype = 'f'
                and f.conrelid <> f.confrelid and f.conparentid = 0)
            select n.relname from named n join deep d on d.oid = n.oid
            group by n.relname, n.in_parts order by n.in_parts, max(d.level), n.relname
            """;

    private static final String IN_PARTS =
            """
            select quote_ident(c.relname) from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'p' and not c.relispartition order by c.relname
            """;

    private static final String COLUMNS =
            """
            select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
            where a.attrelid = ('public.' || quote_ident('%s'))::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            """;

    private static final String SUM =
            "select count(*), coalesce(bit_xor(hashtextextended(t::text, 0)), 0) from \"%s\" t";

    private static final String SCHEMA =
            "select max(version) from flyway_schema_history where success and version is not null";

    private static final String HAS_SCHEMA = "select 1 where to_regclass('public.flyway_schema_history') is not null";

    private static final String NOTES_RELEASES = "select 1 where to_regclass('public.schema_release') is not null";

    private static final String CONTRACTED = "select contracted from schema_release where contracted <> ''";

    private final Connection connection;

    TableCatalogue(Connection connection) {
        this.connection = connection;
    }

    /** Whether the database was ever migrated. */
    boolean hasSchema() throws SQLException {
        return !strings(HAS_SCHEMA).isEmpty();
    }

    /** In an order in which they can be filled. */
    List<String> tables() throws SQLException {
        return strings(IN_ORDER);
    }

    /** Tables whose partitions may be dropped. */
    List<String> tablesInParts() throws SQLException {
        return strings(IN_PARTS);
    }

    /**
     * Prevents a partition of these tables from being dropped before the transaction ends. It has to be the first statement of the
     * transaction: no snapshot shows the rows of a partition that is dropped afterwards.
     */
    void keepParts(List<String> tablesInParts) throws SQLException {
        if (!tablesInParts.isEmpty()) {
            run("lock table " + String.join(", ", tablesInParts) + " in access share mode");
        }
    }

    /** Columns that are not generated, as {@code COPY} expects them. */
    String columns(String table) throws SQLException {
        return strings(COLUMNS.formatted(table)).get(0);
    }

    TableSum sum(String table) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(SUM.formatted(table))) {
            row.next();
            return new TableSum(table, row.getLong(1), row.getLong(2));
        }
    }

    /** The schema version after the last migration, followed by a hyphen and the version of the last contraction if there was one. */
    String schema() throws SQLException {
        List<String> contracted = strings(NOTES_RELEASES).isEmpty() ? List.of() : strings(CONTRACTED);
        return strings(SCHEMA).get(0) + (contracted.isEmpty() ? "" : "-" + contracted.get(0));
    }

    boolean isEmpty(String table) throws SQLException {
        return strings("select 1 from " + table + " limit 1").isEmpty();
    }

    /** Everything is written and summed up in the same format, independent of the server's configuration. */
    void useOneFormat() throws SQLException {
        run("set local timezone = 'UTC'");
        run("set local datestyle = 'ISO, YMD'");
        run("set local intervalstyle = 'postgres'");
    }

    void run(String command) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(command);
        }
    }

    List<String> strings(String query) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
