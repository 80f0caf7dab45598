package ngo.portal.persistence.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;

/** The tasks of the reader's organisation across all plans, one query for each kind. */
@ApplicationScoped
public class PlanWaitingRepository {

    /** The organisation that is responsible for an activity reports on it; the owner of the plan reports on all others. */
    private static final Select<PlanDueRow> REPORTS = Select.of(
            PlanDueRow.class,
            """
            select l.id, l.title, l.owner_name, d.due_on as on
            from plan_list l
            join progress_schedule s on s.organisation_id = l.organisation_id and s.plan_id = l.id
            left join activity a on a.organisation_id = s.organisation_id and a.id = s.subject_id
            cross join lateral (
              select (s.first_due + make_interval(months => s.every_months * i))::date as due_on
              from generate_series(0, case when s.every_months = 0 then 0
                else (extract(year from age(s.last_due, s.first_due)) * 12 + extract(month from age(s.last_due, s.first_due)))::integer
                  / s.every_months end) i) d
            where l.open and l.state in ('SHARED', 'RETURNED', 'ADOPTED', 'ACTIVE', 'UNDER_REVIEW')
              and coalesce(a.responsible_id, s.organisation_id) = (select ctx.organisation())
              and d.due_on <= cast(?1 as date)
              and not exists (select 1 from progress_report r
                where r.owner_id = s.organisation_id and r.schedule_id = s.id and r.due_on = d.due_on)
            order by d.due_on, l.id limit ?2
            """);

    private static final Select<PlanDueRow> ENDING = Select.of(
            PlanDueRow.class,
            """
            select l.id, l.title, l.owner_name, a.to_day as on
            from plan_list l join activity a on a.organisation_id = l.organisation_id and a.plan_id = l.id
            where l.open and l.state in ('SHARED', 'RETURNED', 'ADOPTED', 'ACTIVE', 'UNDER_REVIEW')
              and a.responsible_id = (select ctx.organisation()) and a.state in ('PLANNED', 'IN_PROGRESS')
              and a.to_day between cast(?1 as date) and cast(?2 as date)
            order by a.to_day, l.id limit ?3
            """);

    private static final Select<PlanDueRow> RISKS = Select.of(
            PlanDueRow.class,
            """
            select l.id, l.title, l.owner_name, v.next_on as on
            from plan_list l
            cross join lateral (select r.next_on from risk_review r where r.organisation_id = l.organisation_id and r.plan_id = l.id
              order by r.reviewed_on desc, r.created_at desc limit 1) v
            where l.open and l.state in ('SHARED', 'PROPOSED', 'RETURNED', 'ADOPTED', 'ACTIVE', 'UNDER_REVIEW')
              and l.organisation_id = (select ctx.organisation()) and v.next_on <= cast(?1 as date)
            order by v.next_on, l.id limit ?2
            """);

    /** Only the newest review of a plan is open; an older one without a decision was withdrawn. */
    private static final Select<PlanDueRow> CLEARANCES = Select.of(
            PlanDueRow.class,
            """
            select v.plan_id as id, p.title, v.asked_name as owner_name, (v.asked_at at time zone 'UTC')::date as on
            from plan_review v join plan p on p.organisation_id = v.organisation_id and p.id = v.plan_id
            where p.state = 'IN_REVIEW' and v.organisation_id = (select ctx.organisation()) and v.decided_by is null
              and v.asked_by <> (select ctx.subject())
              and not exists (select 1 from plan_review n
                where n.organisation_id = v.organisation_id and n.plan_id = v.plan_id and n.asked_at > v.asked_at)
            order by v.asked_at, v.plan_id limit ?1
            """);

    /** The owner accepts reports of others, and its own. */
    private static final Select<PlanDueRow> REPORTED = Select.of(
            PlanDueRow.class,
            """
            select l.id, l.title, max(o.name) as owner_name, (min(r.submitted_at) at time zone 'UTC')::date as on
            from plan_list l
            join progress_report r on r.owner_id = l.organisation_id and r.plan_id = l.id
            left join organisation o on o.id = r.organisation_id
            where l.state in ('SHARED', 'RETURNED', 'ADOPTED', 'ACTIVE', 'UNDER_REVIEW')
              and l.organisation_id = (select ctx.organisation())
              and not exists (select 1 from report_acceptance x where x.reporter_id = r.organisation_id and x.report_id = r.id)
            group by l.id, l.title order by 4, l.id limit ?1
            """);

    /** Plans that are cleared inside the organisation, or adopted by the leads: only their owner takes the next step. */
    private static final Select<ReadyPlanRow> READY = Select.of(
            ReadyPlanRow.class,
            """
            select l.id, l.title, l.state
            from plan_list l
            where l.state in ('CLEARED', 'ADOPTED') and l.organisation_id = (select ctx.organisation())
            order by l.changed_at, l.id limit ?1
            """);

    /** In other states no organisation can take an activity, so that none can answer. */
    private static final Select<AskedActivityRow> ASKED = Select.of(
            AskedActivityRow.class,
            """
            select l.id, l.title, l.owner_name, k.activity_id as activity
            from activity_ask k join plan_list l on l.organisation_id = k.organisation_id and l.id = k.plan_id
            where k.asked_id = (select ctx.organisation())
              and l.state in ('DRAFT', 'SHARED', 'RETURNED', 'ADOPTED', 'ACTIVE', 'UNDER_REVIEW')
            order by k.asked_at, k.activity_id limit ?1
            """);

    /** In other states the plan cannot change, so that nobody can answer. */
    private static final Select<UnansweredPlanRow> UNANSWERED = Select.of(
            UnansweredPlanRow.class,
            """
            select l.id, l.title, count(*) as count
            from plan_list l
            join amendment a on a.document_id = l.id and a.owner_id = l.organisation_id
            where l.open and l.state in ('DRAFT', 'SHARED', 'RETURNED', 'UNDER_REVIEW') and l.organisation_id = (select ctx.organisation())
              and a.withdrawn_at is null and not exists (select 1 from amendment_verdict v where v.organisation_id = a.owner_id and v.amendment_id = a.id)
            group by l.id, l.title order by max(a.created_at) limit ?1
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** Reports that the organisation has not submitted, overdue ones first. */
    public List<PlanDueRow> reports(LocalDate until, int most) {
        return REPORTS.list(entities, until, most);
    }

    /** Activities of the organisation that end in these days and are not over. */
    public List<PlanDueRow> ending(LocalDate from, LocalDate to, int most) {
        return ENDING.list(entities, from, to, most);
    }

    /** Own shared plans whose risks have to be reviewed again; after that day nothing more leaves the organisation. */
    public List<PlanDueRow> riskReviews(LocalDate until, int most) {
        return RISKS.list(entities, until, most);
    }

    /** Own plans for which a colleague requests the reader's clearance, the longest waiting first; the row names the colleague. */
    public List<PlanDueRow> clearances(int most) {
        return CLEARANCES.list(entities, most);
    }

    /** Own plans with reports that nobody has accepted, the longest waiting first; the row names one of the reporting organisations. */
    public List<PlanDueRow> reported(int most) {
        return REPORTED.list(entities, most);
    }

    /** Own plans that can be shared for the first time, and those that can be started. */
    public List<ReadyPlanRow> ready(int most) {
        return READY.list(entities, most);
    }

    /** Activities in plans of others for which the organisation was asked to take responsibility, the longest waiting first. */
    public List<AskedActivityRow> asked(int most) {
        return ASKED.list(entities, most);
    }

    /** Amendments to own plans that wait for an answer. */
    public List<UnansweredPlanRow> unanswered(int most) {
        return UNANSWERED.list(entities, most);
    }

    /** A plan of the reader's organisation that waits for its next step. */
    public record ReadyPlanRow(UUID id, String title, PlanState state) {}

    /**
     * An activity of a plan for which the reader's organisation was asked to take responsibility.
     *
     * @param id of the plan
     */
    public record AskedActivityRow(UUID id, String title, String ownerName, UUID activity) {}
}
