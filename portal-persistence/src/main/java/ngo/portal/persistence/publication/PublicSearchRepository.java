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
              select case when x.petition_id is not null then 'PETITION' when p.plan_id is null then 'STATEMENT' else 'PLAN' end as kind,
                coalesce(n.slug, p.slug, x.slug) as slug,
                coalesce(t.title, n.title, p.title, y.title) as title, coalesce(c.heading, '') as heading, h.language,
                coalesce(n.published_at, p.published_at, y.printed_at) as published_at, h.narrow, h.rank, h.document_id, h.part_id,
                case when t.language is not null then plain_text(t.text) when y.id is not null then plain_text(y.text)
                  when n.slug is not null then plain_text(n.text) || E'\\n' || n.notes_to_editors
                  when c.section_id is not null then plain_text(c.text) else p.goal || E'\\n' || p.scope end as body
              from published_matches(?1, ?2) h
              left join lateral (
                select r.* from publication r where r.organisation_id = h.organisation_id and r.statement_id = h.document_id
                order by r.number desc limit 1) n on h.kind in ('STATEMENT', 'TRANSLATION') and n.kind <> 'RETRACTED'
              left join public_translation t on h.kind = 'TRANSLATION' and t.organisation_id = h.organisation_id
                and t.statement_id = h.document_id and t.language = h.language
              left join lateral (
                select r.* from public_plan r where r.organisation_id = h.organisation_id and r.plan_id = h.document_id
                  and r.withdrawn_at is null offset 0) p on h.kind in ('PLAN', 'TRANSLATION')
              left join public_petition x on h.kind = 'PETITION' and x.petition_id = h.document_id
              left join public_petition_text y on h.kind = 'PETITION' and y.petition_id = h.document_id and y.language = h.language
              left join public_section c on h.kind = 'PLAN' and c.organisation_id = h.organisation_id and c.plan_id = h.document_id
                and c.section_id = h.part_id
              where case h.kind when 'STATEMENT' then n.slug is not null when 'TRANSLATION' then coalesce(n.slug, p.slug) is not null and t.language is not null
                when 'PETITION' then y.id is not null
                else p.slug is not null and (c.section_id is not null or h.part_id = h.document_id) end
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
