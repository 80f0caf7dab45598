package ngo.portal.persistence.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Owned;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Slice;

/** The plans that the caller's organisation owns or has been given. */
@ApplicationScoped
public class PlanRepository {

    private static final Select<PlanRow> ROWS = Select.of(
            PlanRow.class,
            """
            select p.id, p.title, p.state, p.organisation_id as owner, o.alias as owner_alias, o.name as owner_name, p.starts_on,
              p.ends_on,
              k.changed_at
            from (
              select r.organisation_id, r.document_id, r.changed_at from document_reader r
              where r.reader_organisation = (select ctx.organisation()) and r.kind = 'PLAN'
                and (r.changed_at, r.document_id) < (?1, ?2) %s
              order by r.changed_at desc, r.document_id desc limit ?3) k
            join plan p on p.organisation_id = k.organisation_id and p.id = k.document_id
            join organisation o on o.id = p.organisation_id
            order by k.changed_at desc, k.document_id desc
            """);

    private static final Select<PlanQueueRow> QUEUE = Select.of(
            PlanQueueRow.class,
            """
            select p.id, p.title, p.organisation_id as owner, o.name as owner_name, p.changed_at as since,
              (select count(*) from approval a where a.document_id = p.id and a.gate = ?2 and a.round = p.adoption_round
                 and a.verdict = 'APPROVE') as approved,
              exists (select 1 from approval a where a.document_id = p.id and a.gate = ?2 and a.round = p.adoption_round
                 and a.organisation_id = (select ctx.organisation())) as spoken
            from (
              select r.organisation_id, r.document_id from document_reader r
              where r.reader_organisation = (select ctx.leads()) and r.kind = 'PLAN' and r.open and r.state = 'PROPOSED'
              order by r.due_at, r.changed_at, r.document_id limit ?1) k
            join plan p on p.organisation_id = k.organisation_id and p.id = k.document_id
            join organisation o on o.id = p.organisation_id
            order by p.changed_at, p.id
            """);

    private static final Select<PlanDetail> DETAIL = Select.of(
            PlanDetail.class,
            """
            select p.id, p.organisation_id as owner, o.alias as owner_alias, o.name as owner_name, p.title, p.goal, p.language, p.scope,
              p.starts_on, p.ends_on, p.state, p.state_note, p.adoption_round, p.adopted_at is not null as adopted, p.created_at,
              p.changed_at, p.version
            from plan p join organisation o on o.id = p.organisation_id where p.id = ?1
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    public void add(Plan plan) {
        entities.persist(plan);
        entities.flush();
    }

    /** The plan, or the same refusal for one that does not exist and one that the caller may not see. */
    public Plan require(UUID id) {
        return Owned.require(entities, Plan.class, id);
    }

    /** As {@link #require}, and nobody else changes it until the transaction ends. */
    public Plan requireAlone(UUID id) {
        return Owned.alone(entities, require(id));
    }

    /** Tells the database where the plan stands now, for what depends on that in the same transaction. */
    public void flush() {
        entities.flush();
    }

    public Slice.Part<PlanRow> rows(PlanFilter filter, Slice slice) {
        List<Object> parameters = new ArrayList<>(List.of(slice.before(), slice.beforeId(), slice.fetch()));
        String narrowed = whose(filter.whose());
        if (filter.state() != null) {
            parameters.add(filter.state());
            narrowed += " and r.state = ?4";
        }
        List<PlanRow> rows = ROWS.with(narrowed).list(entities, parameters.toArray());
        return Slice.Part.of(rows, slice, row -> new Slice.Key(row.changedAt(), row.id()));
    }

    private static String whose(PlanFilter.Whose whose) {
        return switch (whose) {
            case ALL -> "";
            case OURS -> "and r.organisation_id = (select ctx.organisation())";
            case OTHERS -> "and r.organisation_id <> (select ctx.organisation())";
        };
    }

    /** What waits for the leads, the longest first. */
    public List<PlanQueueRow> queue(int most) {
        return QUEUE.list(entities, most, Plan.ADOPTION);
    }

    public PlanDetail detail(UUID id) {
        entities.flush();
        return DETAIL.first(entities, id).orElseThrow(NotFound::new);
    }
}
