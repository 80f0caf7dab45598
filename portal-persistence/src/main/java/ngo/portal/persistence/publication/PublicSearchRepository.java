package ngo.portal.persistence.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import ngo.portal.persistence.shared.Select;

/**
 * Searches published texts, in the original and in the translations of the present public text. The index finds candidates;
 * the row-level security policies of the public role decide what is returned.
 */
@ApplicationScoped
public class PublicSearchRepository {

    private static final Select<PublicHit> HITS = Select.of(
            PublicHit.class,
            """
            select f.kind, f.slug, f.title, f.heading, f.language, f.published_at, f.narrow,
              snippet(f.language, f.body, ?1) as snippet
            from (
              select d.kind, d.slug, d.title, d.heading, h.language, d.published_at, h.narrow, h.rank, h.document_id, h.part_id,
                concat_ws(E'\\n', plain_text(d.text), d.words) as body
              from published_matches(?1, ?2) h
              cross join lateral (
                select t.* from published_document t
                where h.kind in (t.kind, 'TRANSLATION') and t.organisation_id = h.organisation_id and t.document_id = h.document_id
                  and t.part_id = h.part_id and t.language = h.language offset 0) d
              order by h.rank desc, published_at desc, h.document_id, h.part_id, h.language limit ?3) f
            order by f.rank desc, f.published_at desc, f.document_id, f.part_id, f.language
            """);

    @PersistenceContext(unitName = "public")
    private EntityManager entities;

    /**
     * The best matches first, at most so many.
     *
     * @param language in which the texts are; empty for any
     */
    public List<PublicHit> hits(String words, String language, int most) {
        return HITS.list(entities, words, language, most);
    }
}
