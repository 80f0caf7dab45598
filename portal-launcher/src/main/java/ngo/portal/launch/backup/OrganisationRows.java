package ngo.portal.launch.backup;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.launch.backup.OrganisationTables.Fate;

/** Queries for the rows of one organisation: export, comparison and restore. */
final class OrganisationRows {

    private static final String KEY =
            """
            select quote_ident(a.attname) from pg_constraint c cross join unnest(c.conkey) with ordinality k (number, place)
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number
            where c.conrelid = 'public."%s"'::regclass and c.contype = 'p' order by k.place
            """;

    /** For each foreign key: table and key of the referenced row if it does not exist. */
    private static final String PARENTS =
            """
            select format('case when %%s and not exists (select 1 from public.%%I p where %%s) then %%L || concat_ws(''/'', %%s) end',
              (select string_agg(format('r.%%I is not null', o.attname), ' and ')
               from unnest(f.conkey) n join pg_attribute o on o.attrelid = f.conrelid and o.attnum = n),
              parent.relname,
              (select string_agg(format('p.%%I = r.%%I', t.attname, o.attname), ' and ')
               from unnest(f.conkey, f.confkey) n (own, their) join pg_attribute o on o.attrelid = f.conrelid and o.attnum = n.own
               join pg_attribute t on t.attrelid = f.confrelid and t.attnum = n.their),
              parent.relname || ':',
              (select string_agg(format('r.%%I', o.attname), ', ' order by k.place)
               from pg_constraint pk cross join unnest(pk.conkey) with ordinality k (number, place)
               join unnest(f.conkey, f.confkey) n (own, their) on n.their = k.number
               join pg_attribute o on o.attrelid = f.conrelid and o.attnum = n.own
               where pk.conrelid = f.confrelid and pk.contype = 'p'))
            from pg_constraint f join pg_class parent on parent.oid = f.confrelid
            where f.conrelid = 'public."%s"'::regclass and f.contype = 'f' and f.conparentid = 0
            """;

    /** All other ids that a row contains. */
    private static final String MENTIONS =
            """
            select format('r.%%I::text', a.attname) from pg_attribute a
            where a.attrelid = 'public."%s"'::regclass and a.attnum > 0 and not a.attisdropped and a.atttypid = 'uuid'::regtype
              and a.attname not in ('organisation_id', 'id')
            """;

    private static final String REMOVABLE =
            "select 1 where has_table_privilege('portal_app', 'public.\"%s\"', 'delete')";

    /** The key under which a row is encrypted: object and generation, or the object alone. */
    private static final Map<String, String> SEALED = Map.of(
            "sealed_field", "r.object_id || '/' || r.generation",
            "sealed_file", "r.object_id || '/' || r.generation",
            "funding_request", "r.content_id::text");

    /** Once a petition is open for signatures, half of its data is in tables that belong to no single organisation. */
    private static final Map<String, String> FIT = Map.of("petition", "r.opened_at is null");

    private final TableCatalogue catalogue;
    private final UUID organisation;

    OrganisationRows(TableCatalogue catalogue, UUID organisation) {
        this.catalogue = catalogue;
        this.organisation = organisation;
    }

    /** Exported tables of the data: derived tables first, then each table after those that its rows reference. */
    List<String> tables() throws SQLException {
        List<String> known = catalogue.tables().stream()
                .filter(OrganisationTables::isKnown)
                .filter(table -> OrganisationTables.fate(table) != Fate.OUT)
                .toList();
        return Stream.of(true, false)
                .flatMap(derived ->
                        known.stream().filter(table -> (OrganisationTables.fate(table) == Fate.DERIVED) == derived))
                .toList();
    }

    /** Exported tables of the database of keys. */
    List<String> tablesOfKeys() throws SQLException {
        return catalogue.tables().stream()
                .filter(OrganisationTables.OF_KEYS::contains)
                .toList();
    }

    /** Selects its rows as lines of JSON, always in the same order. */
    String selected(String table) throws SQLException {
        return "select to_jsonb(t)::text from public.\"" + table + "\" t where " + its(table) + " order by "
                + String.join(", ", key(table));
    }

    /** Selects their count and checksum. */
    String sum(String table) throws SQLException {
        return "select count(*), coalesce(bit_xor(hashtextextended(to_jsonb(t)::text, 0)), 0) from public.\"" + table
                + "\" t where " + its(table);
    }

    private String its(String table) throws SQLException {
        String id = "'" + organisation + "'";
        return switch (table) {
            case "organisation" -> "t.id = " + id;
            case "person" -> "t.subject in (select m.subject from member m where m.organisation_id = " + id + ")";
            case "object_wrap" -> "t.owner_id = " + id + " and t.reader_id = " + id;
            default -> "t.organisation_id = " + id;
        };
    }

    /** Whether people may delete such rows themselves, so that a missing row was not necessarily lost. */
    boolean isRemovable(String table) throws SQLException {
        return OrganisationTables.fate(table) == Fate.BACK
                && !catalogue.strings(REMOVABLE.formatted(table)).isEmpty();
    }

    /** Compares rows, given as one JSON array, with those in the database; the columns are those of {@link ComparedRow}. */
    String compared(String table) throws SQLException {
        List<String> key = key(table);
        String joined = key.stream().map(one -> "t." + one + " = r." + one).collect(Collectors.joining(" and "));
        String named = key.stream().map(one -> "r." + one).collect(Collectors.joining(", "));
        return "select concat_ws('/', " + named + "), t." + key.get(0)
                + " is null, coalesce(to_jsonb(t) <> f.line, false), hashtextextended(f.line::text, 0), r.organisation_id = '"
                + organisation + "', " + array(PARENTS, table) + ", " + array(MENTIONS, table)
                + ", coalesce(f.line ->> 'id', ''), coalesce(" + SEALED.getOrDefault(table, "''") + ", ''), "
                + FIT.getOrDefault(table, "true")
                + " from jsonb_array_elements(?::jsonb) with ordinality f (line, place) cross join lateral"
                + " jsonb_populate_record(null::public.\"" + table + "\", f.line) r left join public.\"" + table
                + "\" t on " + joined + " order by f.place";
    }

    private String array(String question, String table) throws SQLException {
        return "array_remove(array["
                + String.join(", ", catalogue.strings(question.formatted(table)))
                + "]::text[], null)";
    }

    /** Inserts rows, given as one JSON array, if they belong to the organisation. */
    String added(String table) throws SQLException {
        String columns = catalogue.columns(table);
        String named = Stream.of(columns.split(", ", -1)).map(one -> "r." + one).collect(Collectors.joining(", "));
        return "insert into public.\"" + table + "\" (" + columns + ") select " + named
                + " from jsonb_array_elements(?::jsonb) with ordinality f (line, place) cross join lateral"
                + " jsonb_populate_record(null::public.\"" + table + "\", f.line) r where r.organisation_id = '"
                + organisation + "' order by f.place";
    }

    private List<String> key(String table) throws SQLException {
        return catalogue.strings(KEY.formatted(table));
    }
}
