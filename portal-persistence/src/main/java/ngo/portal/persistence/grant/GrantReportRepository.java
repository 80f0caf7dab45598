package ngo.portal.persistence.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** Reports on the use of a grant: those that the agreement requires, their versions and the funder's answers. */
@ApplicationScoped
public class GrantReportRepository {

    private static final Select<ReportVersionRow> VERSIONS = Select.of(
            ReportVersionRow.class,
            """
            select v.id, v.report_id as report, v.number, v.submitted_by as by, v.submitted_at as at
            from grant_report g join grant_report_version v on v.funder_id = g.organisation_id and v.report_id = g.id
            where g.agreement_id = ?1 order by v.number
            """);

    private static final Select<ReportAnswerRow> ANSWERS = Select.of(
            ReportAnswerRow.class,
            """
            select a.id, a.report_id as report, a.number, a.verdict, a.answered_by as by, a.answered_at as at
            from grant_report g join grant_report_answer a on a.organisation_id = g.organisation_id and a.report_id = g.id
            where g.agreement_id = ?1 order by a.number
            """);

    private static final Select<ReminderRow> DUE = Select.of(
            ReminderRow.class,
            "select report_id as report, applicant_id as applicant, kind from ctx.due_grant_reports(?1) order by"
                    + " report_id");

    private static final Select<GrantReportRow> REPORTS = Select.of(
            GrantReportRow.class,
            "select id, kind, due_on from grant_report where agreement_id = ?1 order by due_on, id");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    public void ask(FundingRequest request, UUID agreement, ReportSchedule.Due due) {
        Sql.run(
                entities,
                """
                insert into grant_report (organisation_id, id, applicant_id, request_id, agreement_id, kind, due_on)
                values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as date))
                """,
                request.funder(),
                UUID.randomUUID(),
                request.organisation(),
                request.id(),
                agreement,
                due.kind(),
                due.on());
    }

    /** The reports of one agreement, with all versions and answers: three queries, regardless of their number. */
    public List<GrantReportRow> of(UUID agreement) {
        Map<UUID, List<ReportVersionRow>> versions =
                versions(agreement).stream().collect(Collectors.groupingBy(ReportVersionRow::report));
        Map<UUID, List<ReportAnswerRow>> answers =
                answers(agreement).stream().collect(Collectors.groupingBy(ReportAnswerRow::report));
        return REPORTS.list(entities, agreement).stream()
                .map(report -> report.with(
                        versions.getOrDefault(report.id(), List.of()), answers.getOrDefault(report.id(), List.of())))
                .toList();
    }

    public GrantReportRow require(UUID agreement, UUID id) {
        return of(agreement).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<ReportVersionRow> versions(UUID agreement) {
        return VERSIONS.list(entities, agreement);
    }

    private List<ReportAnswerRow> answers(UUID agreement) {
        return ANSWERS.list(entities, agreement);
    }

    /**
     * Submits the next version of a report; returns the id under which its words are sealed. Refused where the report's
     * state does not allow it, and as {@code Stale} where somebody else has submitted one meanwhile.
     */
    public UUID submit(FundingRequest request, GrantReportRow report, TenantPrincipal by, Instant now) {
        report.state().require(GrantReportState.SUBMITTED);
        UUID id = UUID.randomUUID();
        entities.flush();
        int added = Sql.run(
                entities,
                """
                insert into grant_report_version (organisation_id, id, funder_id, request_id, report_id, number, submitted_by,
                  submitted_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on conflict do nothing
                """,
                request.organisation(),
                id,
                request.funder(),
                request.id(),
                report.id(),
                report.newestNumber() + 1,
                by.name(),
                now);
        if (added == 0) {
            throw new Stale();
        }
        return id;
    }

    /**
     * Answers the newest version, or waives the next one; returns the id under which the reason is sealed. Refused where the
     * report's state does not allow it, and as {@code Stale} where it was answered meanwhile.
     */
    public UUID answer(
            FundingRequest request, GrantReportRow report, GrantReportState verdict, TenantPrincipal by, Instant now) {
        report.state().require(verdict);
        UUID id = UUID.randomUUID();
        entities.flush();
        int added = Sql.run(
                entities,
                """
                insert into grant_report_answer (organisation_id, id, applicant_id, request_id, report_id, number, verdict, answered_by,
                  answered_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict do nothing
                """,
                request.funder(),
                id,
                request.organisation(),
                request.id(),
                report.id(),
                report.numberToAnswer(),
                verdict,
                by.name(),
                now);
        if (added == 0) {
            throw new Stale();
        }
        return id;
    }

    /** The reminders that the applicant of one request is to receive now; for the timer that acts for the funder. */
    public List<ReminderRow> due(UUID request) {
        return DUE.list(entities, request);
    }

    /** Records that a reminder was sent, so that it is not sent again; recording it twice changes nothing. */
    public void reminded(UUID funder, ReminderRow reminder, Instant now) {
        Sql.run(
                entities,
                "insert into grant_reminder (organisation_id, report_id, kind, sent_at) values (?1, ?2, ?3, ?4) on"
                        + " conflict do nothing",
                funder,
                reminder.report(),
                reminder.kind(),
                now);
    }
}
