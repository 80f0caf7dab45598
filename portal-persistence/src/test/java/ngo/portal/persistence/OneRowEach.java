package ngo.portal.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.fixture.Database;

/** One row of one organisation in each table there is, so that a policy which shows too much has something to show. */
final class OneRowEach {

    private static final String REFUSED = "42501";

    /** A value for each column: its name, or where only some words are allowed, the first of them. */
    private static final String COLUMNS =
            """
            select c.oid, c.relname, a.attname, a.attnum, case
              when a.attname = 'organisation_id' then quote_literal('%s')
              else case format_type(a.atttypid, null)
                when 'uuid' then 'gen_random_uuid()'
                when 'timestamp with time zone' then 'now()'
                when 'date' then 'current_date'
                when 'boolean' then (a.attname <> 'asked')::text
                when 'bytea' then 'sha256(''x'')'
                when 'uuid[]' then quote_literal('{}')
                when 'text[]' then quote_literal('{}')
                when 'integer[]' then quote_literal('{}')
                when 'tsvector' then quote_literal('x')
                when 'bigint' then case when c.relname = 'public_petition_country' then '10' else '0' end
                when 'text' then quote_literal(coalesce(case a.attname when 'country' then 'AQ' when 'segments' then '[]' end, (
                  select substring(pg_get_constraintdef(k.oid) from '''([^'']+)''') from pg_constraint k
                  where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum] limit 1), a.attname))
                else '0' end end as value
            from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relispartition and c.relname <> 'flyway_schema_history'
            """;

    private static final String INSERTS =
            """
            select relname, format('insert into %%I (%%s) values (%%s)', relname,
              string_agg(quote_ident(attname), ', ' order by attnum), string_agg(value, ', ' order by attnum))
            from (%s) columns group by relname order by relname
            """;

    private static final String CHANGES =
            """
            select relname, format('update %%I set %%I = %%s', relname, min(attname), min(value)) from (%1$s) columns
            where has_column_privilege(oid, attnum, 'UPDATE') and attname in (
              select min(c.attname) from (%1$s) c where c.oid = columns.oid and has_column_privilege(c.oid, c.attnum, 'UPDATE'))
            group by relname
            union all
            select relname || ' (delete)', format('delete from %%I', relname) from (%1$s) columns
            where has_table_privilege(oid, 'DELETE') group by relname
            """;

    private static final String READABLE =
            """
            select relname, format('select 1 from %I limit 1', relname) from pg_class
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm') and not relispartition and relname <> 'flyway_schema_history'
              and has_any_column_privilege(oid, 'SELECT') order by relname
            """;

    private final String columns;

    OneRowEach(UUID organisation) {
        columns = COLUMNS.formatted(organisation);
    }

    void write(Database database) throws SQLException {
        try (Connection unbound = database.unbound();
                Statement sql = unbound.createStatement()) {
            for (String insert : commands(unbound, INSERTS.formatted(columns)).values()) {
                sql.execute(insert);
            }
        }
    }

    /** The tables and views of which a connection sees at least one row. */
    List<String> visibleTo(Connection connection) throws SQLException {
        List<String> visible = new ArrayList<>();
        for (Map.Entry<String, String> table : commands(connection, READABLE).entrySet()) {
            try (Statement sql = connection.createStatement();
                    ResultSet row = sql.executeQuery(table.getValue())) {
                if (row.next()) {
                    visible.add(table.getKey());
                }
            }
        }
        return visible;
    }

    /** The tables in which a connection may change or delete a row. */
    List<String> changedBy(Connection connection) throws SQLException {
        return done(connection, commands(connection, CHANGES.formatted(columns)));
    }

    /** The tables that take a row of the organisation from a connection. */
    List<String> takenFrom(Connection connection) throws SQLException {
        return done(connection, commands(connection, INSERTS.formatted(columns)));
    }

    private static List<String> done(Connection connection, Map<String, String> commands) throws SQLException {
        List<String> done = new ArrayList<>();
        for (Map.Entry<String, String> command : commands.entrySet()) {
            Savepoint before = connection.setSavepoint();
            try (Statement sql = connection.createStatement()) {
                if (sql.executeUpdate(command.getValue()) > 0) {
                    done.add(command.getKey());
                }
            } catch (SQLException e) {
                if (!REFUSED.equals(e.getSQLState())) {
                    done.add(command.getKey() + ": " + e.getMessage());
                }
            }
            connection.rollback(before);
        }
        return done;
    }

    private static Map<String, String> commands(Connection connection, String query) throws SQLException {
        Map<String, String> commands = new LinkedHashMap<>();
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                commands.put(rows.getString(1), rows.getString(2));
            }
        }
        return commands;
    }
}
