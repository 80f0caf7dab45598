package ngo.portal.persistence.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/** The due tasks in plans for the timer: first days and reports. It does not see sections that one person keeps to themselves. */
@ApplicationScoped
public class PlanDueRepository {

    private static final Select<ReportDueRow> REPORTS = Select.of(
            ReportDueRow.class,
            "select section_id as section, schedule_id as schedule, due_on, kind, notified from ctx.report_reminders_due(?1)");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    public List<ReportDueRow> reports(UUID plan) {
        return REPORTS.list(entities, plan);
    }

    /** Records a reminder, so that it is not sent again. */
    public void reminded(Plan plan, ReportDueRow report, Instant now) {
        Sql.run(
                entities,
                """
                insert into report_reminder (organisation_id, plan_id, section_id, schedule_id, due_on, kind, sent_at)
                values (?1, ?2, ?3, ?4, cast(?5 as date), ?6, ?7)
                """,
                plan.organisation(),
                plan.id(),
                report.section(),
                report.schedule(),
                report.dueOn(),
                report.kind(),
                now);
    }
}
