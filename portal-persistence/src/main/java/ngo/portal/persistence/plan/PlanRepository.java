package ngo.portal.persistence.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Owned;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.shared.Sql;

/** The plans that the caller's organisation owns or has been given. */
@ApplicationScoped
public class PlanRepository {

    private static final String ROWS =
            """
            select p.id, p.title, p.state, p.organisation_id, o.alias, o.name, p.starts_on, p.ends_on, k.changed_at
            from (
              select r.organisation_id, r.document_id, r.changed_at from document_reader r
              where r.reader_organisation = (select ctx.organisation()) and r.kind = 'PLAN'
                and (r.changed_at, r.document_id) < (?1, ?2) %s
              order by r.changed_at desc, r.document_id desc limit ?3) k
            join plan p on p.organisation_id = k.organisation_id and p.id = k.document_id
            join organisation o on o.id = p.organisation_id
            order by k.changed_at desc, k.document_id desc
            """;

    private static final String QUEUE =
            """
            select p.id, p.title, p.organisation_id, o.name, p.changed_at,
              (select count(*) from approval a where a.document_id = p.id and a.gate = ?2 and a.round = p.adoption_round
                 and a.verdict = 'APPROVE'),
              exists (select 1 from approval a where a.document_id = p.id and a.gate = ?2 and a.round = p.adoption_round
                 and a.organisation_id = (select ctx.organisation()))
            from (
              select r.organisation_id, r.document_id from document_reader r
              where r.reader_organisation = (select ctx.leads()) and r.kind = 'PLAN' and r.open and r.state = 'PROPOSED'
              order by r.due_at, r.changed_at, r.document_id limit ?1) k
            join plan p on p.organisation_id = k.organisation_id and p.id = k.document_id
            join organisation o on o.id = p.organisation_id
            order by p.changed_at, p.id
            """;

    private static final String DETAIL =
            """
            select p.id, p.organisation_id, o.alias, o.name, p.title, p.goal, p.language, p.scope, p.starts_on, p.ends_on, p.state,
              p.state_note, p.adoption_round, p.adopted_at is not null, p.created_at, p.changed_at, p.version
            from plan p join organisation o on o.id = p.organisation_id where p.id = ?1
            """;

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
        List<PlanRow> rows = Sql.list(entities, ROWS.formatted(narrowed), PlanRepository::row, parameters.toArray());
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
        return Sql.list(
                entities,
                QUEUE,
                line -> new PlanQueueRow(
                        line.uuid(0),
                        line.text(1),
                        line.uuid(2),
                        line.text(3),
                        line.instant(4),
                        line.number(5),
                        line.flag(6)),
                most,
                Plan.ADOPTION);
    }

    public PlanDetail detail(UUID id) {
        entities.flush();
        return Sql.one(entities, DETAIL, PlanRepository::detail, id).orElseThrow(NotFound::new);
    }

    private static PlanRow row(Sql.Line line) {
        return new PlanRow(
                line.uuid(0),
                line.text(1),
                line.oneOf(PlanState.class, 2),
                line.uuid(3),
                line.text(4),
                line.text(5),
                line.dayOrNull(6),
                line.dayOrNull(7),
                line.instant(8));
    }

    private static PlanDetail detail(Sql.Line line) {
        return new PlanDetail(
                line.uuid(0),
                line.uuid(1),
                line.text(2),
                line.text(3),
                new PlanHead(
                        line.text(4), line.text(5), line.text(6), line.text(7), line.dayOrNull(8), line.dayOrNull(9)),
                line.oneOf(PlanState.class, 10),
                line.text(11),
                line.number(12),
                line.flag(13),
                line.instant(14),
                line.instant(15),
                line.big(16));
    }
}
