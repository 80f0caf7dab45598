package ngo.portal.persistence.plan.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** Due days of reports, and the submitted reports. */
@ApplicationScoped
public class ProgressRepository {

    private static final Select<ScheduleRow> SCHEDULES = Select.of(
            ScheduleRow.class,
            """
            select id, section_id as section, subject_id as subject, first_due, every_months, last_due, version from progress_schedule
            where plan_id = ?1 order by first_due, id
            """);

    private static final Select<ReportRow> REPORTS = Select.of(
            ReportRow.class,
            """
            select r.id, r.section_id as section, r.schedule_id as schedule, r.due_on, r.organisation_id as reporter,
              o.name as reporter_name, r.text, r.submitted_by, r.submitted_at,
              a.accepted_at
            from progress_report r join organisation o on o.id = r.organisation_id
            left join report_acceptance a on a.organisation_id = r.owner_id and a.report_id = r.id
            where r.plan_id = ?1 order by r.due_on desc, r.id
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    public void add(UUID organisation, UUID plan, ScheduleRow schedule, Instant now) {
        Sql.run(
                entities,
                """
                insert into progress_schedule (organisation_id, id, plan_id, section_id, subject_id, first_due, every_months, last_due,
                  created_at)
                values (?1, ?2, ?3, ?4, ?5, cast(?6 as date), ?7, cast(?8 as date), ?9)
                """,
                organisation,
                schedule.id(),
                plan,
                schedule.section(),
                schedule.subject(),
                schedule.firstDue(),
                schedule.everyMonths(),
                schedule.lastDue(),
                now);
    }

    public List<ScheduleRow> schedules(UUID plan) {
        return SCHEDULES.list(entities, plan);
    }

    public ScheduleRow requireSchedule(UUID plan, UUID id) {
        return schedules(plan).stream()
                .filter(schedule -> schedule.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Submits a person's own report; submitting the same one again changes nothing. */
    public void submit(UUID organisation, UUID owner, UUID plan, ReportRow report) {
        int added = Sql.run(
                entities,
                """
                insert into progress_report (organisation_id, id, owner_id, plan_id, section_id, schedule_id, due_on, text, submitted_by,
                  submitted_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as date), ?8, ?9, ?10) on conflict do nothing
                """,
                organisation,
                report.id(),
                owner,
                plan,
                report.section(),
                report.schedule(),
                report.dueOn(),
                report.text(),
                report.submittedBy(),
                report.submittedAt());
        if (added == 0) {
            throw new Stale();
        }
    }

    /** Accepts a report, which counts from now on. Refused as {@code Stale} where it was accepted already. */
    public void accept(UUID owner, UUID plan, ReportRow report, TenantPrincipal by, Instant now) {
        int added = Sql.run(
                entities,
                """
                insert into report_acceptance (organisation_id, report_id, reporter_id, plan_id, section_id, accepted_by, accepted_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict do nothing
                """,
                owner,
                report.id(),
                report.reporter(),
                plan,
                report.section(),
                by.name(),
                now);
        if (added == 0) {
            throw new Stale();
        }
    }

    /** The reports of a plan, the newest due day first. */
    public List<ReportRow> reports(UUID plan) {
        return REPORTS.list(entities, plan);
    }
}
