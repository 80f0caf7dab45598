package ngo.portal.persistence.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/**
 * Full-text search of documents. The index finds candidates; the row-level security policies of the documents decide in the
 * same query whether the caller may see one, and what of it.
 */
@ApplicationScoped
public class SearchRepository {

    private static final Select<SearchHit> HITS = Select.of(
            SearchHit.class,
            """
            select f.kind, f.id, f.part, f.title, f.owner_name, f.state, f.heading, f.language, f.changed_at, f.narrow,
              snippet(f.language, f.body, ?1) as snippet
            from (
              select h.kind, h.document_id as id, h.part_id as part, d.title, o.name as owner_name, d.state, d.heading, h.changed_at,
                h.narrow, h.rank, h.language, concat_ws(E'\\n', plain_text(d.text), d.words) as body
              from ctx.search(?1, ?2) h
              cross join lateral (
                select t.* from searched_document t
                where t.kind = h.kind and t.organisation_id = h.organisation_id and t.document_id = h.document_id
                  and t.part_id = h.part_id offset 0) d
              join organisation o on o.id = h.organisation_id
              order by h.rank desc, h.changed_at desc, h.document_id, h.part_id limit ?3) f
            order by f.rank desc, f.changed_at desc, f.id, f.part
            """);

    private static final Select<SearchQuery> ASKED =
            Select.of(SearchQuery.class, "select words, kind from search_query where id = ?1");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** The best matches first, at most so many. */
    public List<SearchHit> hits(SearchQuery query, int most) {
        return HITS.list(entities, query.words(), query.kind(), most);
    }

    /** Stores a query of the caller; queries of colleagues that are older than half an hour are deleted. */
    public UUID keep(UUID organisation, String subject, SearchQuery query, Instant now) {
        UUID id = UUID.randomUUID();
        Sql.run(entities, "delete from search_query");
        Sql.run(
                entities,
                "insert into search_query (organisation_id, id, subject, words, kind, made_at) values (?1, ?2, ?3, ?4, ?5, ?6)",
                organisation,
                id,
                subject,
                query.words(),
                query.kind(),
                now);
        return id;
    }

    /** The query of the caller with this id, from the last half hour. */
    public Optional<SearchQuery> find(UUID id) {
        return ASKED.first(entities, id);
    }
}
