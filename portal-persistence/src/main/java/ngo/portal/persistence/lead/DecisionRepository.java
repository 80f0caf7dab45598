package ngo.portal.persistence.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Slice;
import org.jspecify.annotations.Nullable;

/** Reads the decision log, which is assembled from the tables of documents and of terms in the chair. */
@ApplicationScoped
public class DecisionRepository {

    /**
     * One part of what the reader's organisation, or the leads, may know, and of the terms in the chair; the other columns
     * are looked up for that part alone.
     */
    static final Select<DecisionRow> ROWS = Select.of(
            DecisionRow.class,
            """
            with part as (
              select k.* from (
                select distinct on (one.decided_at, one.id) one.*
                from unnest((select ctx.readers())::uuid[]) as reader (id) cross join lateral (
                  select r.decided_at, r.id, r.source, r.kind, r.by_organisation, r.organisation_id, r.document_id
                  from decision_reader r where r.reader_organisation = reader.id and (r.decided_at, r.id) < (?1, ?2) %1$s
                  order by r.decided_at desc, r.id desc limit ?3) one
                union all
                select r.noted_at, r.id, r.source, 'CHAIR', r.organisation_id, null, null from (
                  select t.noted_at, t.id, 'TERM' as source, t.organisation_id from chair_term t
                  union all select n.noted_at, n.id, 'NOTE', n.organisation_id from chair_note n) r
                where (r.noted_at, r.id) < (?1, ?2) %2$s) k
              order by k.decided_at desc, k.id desc limit ?3)
            select p.decided_at as at, p.id, p.kind, d.outcome, o.name as organisation, d.decided_by, d.decided_for, d.reason,
              d.document_kind, p.document_id as document, d.title, d.first_day, d.last_day, d.language
            from part p join organisation o on o.id = p.by_organisation
            cross join lateral (
              select a.verdict as outcome, a.given_by as decided_by, a.given_for as decided_for, a.reason, n.kind as document_kind, n.title,
                cast(null as date) as first_day, cast(null as date) as last_day,
                '' as language
              from approval a join document_heading n on n.organisation_id = a.owner_id and n.id = a.document_id
              where p.source = 'APPROVAL' and a.given_at = p.decided_at and a.id = p.id
              union all
              select v.change_class, v.author_name, '', v.note, 'STATEMENT', s.title, null, null, ''
              from document_version v join statement s on s.organisation_id = v.organisation_id and s.id = v.document_id
              where p.source = 'REVISION' and v.created_at = p.decided_at and v.id = p.id
                and v.change_class in ('EDITORIAL', 'SUBSTANTIVE')
              union all
              select q.kind, '', '', q.public_note, 'STATEMENT', s.title, null, null, ''
              from publication q join statement s on s.organisation_id = q.organisation_id and s.id = q.statement_id
              where p.source = 'PUBLICATION' and q.published_at = p.decided_at and q.id = p.id
              union all
              select 'LIFTED', w.given_by, '', w.reason, n.kind, n.title, null, null, w.language
              from translation_waiver w join document_heading n on n.organisation_id = w.owner_id and n.id = w.document_id
              where p.source = 'TRANSLATION' and w.given_at = p.decided_at and w.id = p.id
              union all
              select 'PLANNED', t.noted_by, '', '', '', c.name, t.first_day, t.last_day, ''
              from chair_term t join organisation c on c.id = t.chair_id where p.source = 'TERM' and t.id = p.id
              union all
              select n.kind, n.noted_by, '', n.note, '', c.name, t.first_day, t.last_day, ''
              from chair_note n join chair_term t on t.id = n.term_id join organisation c on c.id = t.chair_id
              where p.source = 'NOTE' and n.id = p.id) d
            order by p.decided_at desc, p.id desc
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** The decisions, the newest first. */
    public Slice.Part<DecisionRow> rows(DecisionFilter filter, Slice slice) {
        List<@Nullable Object> parameters = new ArrayList<>(List.of(slice.before(), slice.beforeId(), slice.fetch()));
        StringBuilder narrowed = new StringBuilder();
        StringBuilder chairs = new StringBuilder();
        if (filter.kind() != null) {
            parameters.add(filter.kind());
            narrowed.append(" and r.kind = ?").append(parameters.size());
            chairs.append(filter.kind() == DecisionKind.CHAIR ? "" : " and false");
        }
        if (filter.organisation() != null) {
            parameters.add(filter.organisation());
            narrowed.append(" and r.by_organisation = ?").append(parameters.size());
            chairs.append(" and r.organisation_id = ?").append(parameters.size());
        }
        List<DecisionRow> rows = ROWS.with(narrowed, chairs).list(entities, parameters.toArray());
        return Slice.Part.of(rows, slice, row -> new Slice.Key(row.at(), row.id()));
    }
}
