package ngo.portal.persistence.organisation.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Slice;

/** Lists and searches the directory in the order of a language, a part at a time. */
@ApplicationScoped
public class DirectorySearchRepository {

    private static final Select<DirectoryLine> FOUND = Select.of(
            DirectoryLine.class, DirectoryQuery.lines("ctx.find_organisations(?1, ?2, ?3, ?4, ?5, ?6, ?7)", true));

    private static final Select<DirectoryLine> NEARLY = Select.of(
            DirectoryLine.class, DirectoryQuery.lines("ctx.find_organisations_nearly(?1, ?2, ?3, ?4)", false));

    private static final Select<DirectoryLine> NAMED = Select.of(
            DirectoryLine.class,
            """
            select o.id, o.alias, coalesce(nullif(t.official_name, ''), nullif(e.official_name, ''), o.name) as name,
              case when t.official_name <> '' then t.language else 'en' end as name_language, o.short_name, o.state, o.countries,
              '' as logo, '' as sort_key
            from organisation o left join organisation_text t on t.organisation_id = o.id and t.language = ?2
            left join organisation_text e on e.organisation_id = o.id and e.language = 'en'
            where o.alias = any (string_to_array(?1, ','))
            """);

    private static final Select<String> COUNTRIES =
            Select.of(String.class, "select country from ctx.found_countries()");

    private static final Select<UUID> OUTDATED =
            Select.of(UUID.class, "select organisation_id from ctx.outdated_directory(?1)");

    private static final Select<Integer> OUTDATE = Select.of(Integer.class, "select ctx.outdate_directory(?1)");

    private static final Select<UUID> ALIKE =
            Select.of(UUID.class, "select organisation_id from ctx.alike_organisations(?1)");

    private static final Select<Integer> KEEP = Select.of(Integer.class, "select ctx.keep_directory(?1)");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** One part of the result. If it is short and the last one, similar names follow at its end. */
    public Slice.Part<DirectoryLine> find(DirectoryQuery query) {
        return query.find(
                (patterns, key, id) -> FOUND.list(
                        entities,
                        query.language(),
                        query.stateNames(),
                        query.country(),
                        patterns,
                        key,
                        id,
                        query.fetch()),
                typed -> NEARLY.list(entities, query.language(), query.stateNames(), typed, DirectoryQuery.MAX_NEARLY));
    }

    /** The organisations with these aliases, named in a language, in no order. */
    public List<DirectoryLine> named(Collection<String> aliases, String language) {
        return NAMED.list(entities, String.join(",", aliases), language);
    }

    /** ISO 3166 codes of the countries in which organisations of the directory have an office. */
    public List<String> countries() {
        return COUNTRIES.list(entities);
    }

    /** Organisations whose search lines are missing or older than their entry. */
    public List<UUID> outdated(int most) {
        return OUTDATED.list(entities, most);
    }

    /** Marks as outdated also those whose lines were computed with older tables of ICU. It reads all of them. */
    public void outdate() {
        OUTDATE.list(entities, DirectoryKeys.VERSION);
    }

    /** Organisations with a name that looks like one of these. Those whose lines are missing or outdated are included. */
    public List<UUID> alike(Collection<String> names) {
        return ALIKE.list(entities, DirectoryKeys.shapes(names));
    }

    /** Stores the search lines of entries. */
    public void keep(Collection<EntryDetail> entries) {
        KEEP.list(entities, DirectoryKeys.rows(entries));
    }

    static String ids(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
