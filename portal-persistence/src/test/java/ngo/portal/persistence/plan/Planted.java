package ngo.portal.persistence.plan;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.fixture.Database;

/**
 * One plan with a section of each level, and in every section one row of each table there is, with a word of its own in every
 * field. A new table is planted on the day it is born.
 */
final class Planted {

    /** In the head of the plan, which every reader sees. */
    static final String HEAD = "HEAD";

    /** Beside the sections, in what no reader outside is shown. */
    static final String INSIDE = "INSIDE";

    /** A value for each column, and in every field for words a word that says where it was planted. */
    private static final String INSERT =
            """
            select format('insert into %%I (%%s) values (%%s)', c.relname, string_agg(quote_ident(a.attname), ', ' order by a.attnum),
              string_agg(case
                when a.attname in ('organisation_id', 'owner_id', 'reporter_id') then quote_literal('%1$s')
                when a.attname in ('plan_id', 'document_id') or (c.relname = 'plan' and a.attname = 'id') then quote_literal('%2$s')
                when a.attname in ('section_id', 'aim_section_id') or (c.relname = 'plan_section' and a.attname = 'id')
                  then quote_literal('%3$s')
                when a.attname = 'level' then quote_literal('%4$s')
                when a.attname = 'owner_subject' then quote_literal('ada')
                when a.attname = 'visibility' then quote_literal('ALL')
                else case format_type(a.atttypid, null)
                  when 'uuid' then 'gen_random_uuid()'
                  when 'timestamp with time zone' then 'now()'
                  when 'date' then 'current_date'
                  when 'boolean' then (a.attname <> 'asked')::text
                  when 'text' then quote_literal(coalesce((
                    select substring(pg_get_constraintdef(k.oid) from '''([^'']+)''') from pg_constraint k
                    where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum] limit 1),
                    'w-%4$s-' || c.relname || '-' || a.attname || '-%6$s'))
                  else '0' end end, ', ' order by a.attnum))
            from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.oid = any (array(%5$s)) group by c.relname order by c.relname
            """;

    /** Tables of plans and of what is said about them, by whether their rows lie in a section. Drafts are one person's own. */
    private static final String TABLES =
            """
            select t.oid from pg_class t where t.relnamespace = 'public'::regnamespace and t.relkind = 'r'
              and t.relname not in ('plan_section', 'plan_section_share', 'document_draft') and not starts_with(t.relname, 'public_')
              and exists (select 1 from pg_attribute b where b.attrelid = t.oid and b.attname in ('plan_id', %s))
              and %s (select 1 from pg_attribute b where b.attrelid = t.oid and b.attname = 'section_id')
            """;

    private static final String READABLE =
            """
            select format('select t::text from %I t', relname) from pg_class
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm') and relname <> 'flyway_schema_history'
              and has_table_privilege(oid, 'SELECT') order by relname
            """;

    final UUID owner;
    final UUID plan = UUID.randomUUID();
    private final Map<Level, UUID> sections = new EnumMap<>(Level.class);
    private final String mark = plan.toString().substring(0, 8);
    private final Pattern word = Pattern.compile("w-([A-Z]+)-([a-z_]+)-([a-z_]+)-" + mark);
    private final Set<String> words = new TreeSet<>();

    private Planted(UUID owner) {
        this.owner = owner;
        for (Level level : Level.values()) {
            sections.put(level, UUID.randomUUID());
        }
    }

    static Planted by(UUID owner) throws SQLException {
        Planted planted = new Planted(owner);
        planted.write();
        return planted;
    }

    private void write() throws SQLException {
        try (Connection unbound = Database.running().unbound()) {
            run(
                    unbound,
                    "insert into organisation (id, alias, name, short_name, state) values ('%1$s', '%1$s', 'O', 'O', 'ACTIVE') on conflict do nothing"
                            .formatted(owner));
            plant(unbound, "select 'plan'::regclass::oid", HEAD, UUID.randomUUID());
            plant(unbound, TABLES.formatted("'plan_id'", "not exists"), INSIDE, UUID.randomUUID());
            for (Level level : Level.values()) {
                plant(unbound, "select 'plan_section'::regclass::oid", level.name(), section(level));
                plant(unbound, TABLES.formatted("'document_id'", "exists"), level.name(), section(level));
            }
            linkWhatAllSeeToEachLevel(unbound);
            letRead(unbound, owner);
        }
    }

    private void plant(Connection unbound, String tables, String place, UUID section) throws SQLException {
        String made = INSERT.formatted(owner, plan, section, place, tables, mark);
        for (String insert : strings(unbound, made)) {
            run(unbound, insert);
            words.addAll(wordsIn(insert));
        }
    }

    /** An activity that every reader sees serves aims that not every reader sees. */
    private void linkWhatAllSeeToEachLevel(Connection unbound) throws SQLException {
        for (Level level : Level.values()) {
            run(
                    unbound,
                    "insert into activity_aim values ('%s', gen_random_uuid(), gen_random_uuid(), '%s', '%s', '%s')"
                            .formatted(owner, plan, section(Level.PUBLIC), section(level)));
        }
    }

    UUID section(Level level) {
        return Objects.requireNonNull(sections.get(level));
    }

    /** Lets an organisation, or the leads, read the plan, as the triggers on grants do. */
    void letRead(Connection unbound, UUID reader) throws SQLException {
        run(
                unbound,
                "insert into document_reader values ('%s', '%s', 'PLAN', now(), '%s')".formatted(owner, reader, plan));
        if (!reader.equals(owner)) {
            run(
                    unbound,
                    "insert into access_grant values ('%s', '%s', 'PLAN', '%s', 'COMMENT', now())"
                            .formatted(owner, plan, reader));
        }
    }

    void letNobodyRead(Connection unbound) throws SQLException {
        run(unbound, "delete from document_reader where document_id = '" + plan + "'");
        run(unbound, "delete from access_grant where document_id = '" + plan + "'");
    }

    void name(Connection unbound, UUID reader) throws SQLException {
        run(
                unbound,
                "insert into plan_section_share values ('%s', '%s', '%s', '%s')"
                        .formatted(owner, section(Level.NAMED), reader, plan));
    }

    /** All words that were planted in these places, those of the named tables aside. */
    Set<String> words(Set<String> places, Set<String> without) {
        Set<String> some = new TreeSet<>();
        for (String one : words) {
            Matcher parts = word.matcher(one);
            if (parts.matches() && places.contains(parts.group(1)) && !without.contains(parts.group(2))) {
                some.add(one);
            }
        }
        return some;
    }

    /** All words that a connection finds in any table or view, and the levels of all sections whose id it finds. */
    Found foundBy(Connection connection) throws SQLException {
        Set<String> seen = new TreeSet<>();
        Set<Level> levels = new TreeSet<>();
        for (String query : strings(connection, READABLE)) {
            for (String row : strings(connection, query)) {
                seen.addAll(wordsIn(row));
                sections.forEach((level, id) -> {
                    if (row.contains(id.toString())) {
                        levels.add(level);
                    }
                });
            }
        }
        return new Found(seen, levels);
    }

    record Found(Set<String> words, Set<Level> levels) {}

    private Set<String> wordsIn(String text) {
        Set<String> found = new TreeSet<>();
        word.matcher(text).results().forEach(one -> found.add(one.group()));
        return found;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement command = connection.createStatement()) {
            command.execute(sql);
        }
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(sql)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }
}
