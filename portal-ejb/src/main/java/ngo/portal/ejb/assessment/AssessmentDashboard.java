package ngo.portal.ejb.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.ejb.dashboard.Dashboard;
import ngo.portal.ejb.dashboard.DashboardContext;
import ngo.portal.ejb.dashboard.DashboardSource;
import ngo.portal.ejb.dashboard.Task;
import ngo.portal.persistence.assessment.AwaitedSeatRow;
import ngo.portal.persistence.assessment.SeatKind;
import ngo.portal.persistence.assessment.SeatRepository;
import ngo.portal.persistence.assessment.SeatState;
import ngo.portal.persistence.dashboard.DashboardQuestion;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.tenant.TenantContext;

/** Dashboard tasks of people who have a seat at a request. Tasks name requests by their case codes, so nothing has to be decrypted. */
@ApplicationScoped
public class AssessmentDashboard implements DashboardSource {

    @Inject
    private SeatRepository seats;

    @Inject
    private TenantContext tenant;

    @Override
    public Dashboard of(DashboardContext dashboard) {
        return new Dashboard(
                dashboard.ask(DashboardQuestion.SEATS, () -> seats.awaited(tenant.subject())).stream()
                        .flatMap(AssessmentDashboard::task)
                        .toList(),
                List.of(),
                List.of());
    }

    private static Stream<Task> task(AwaitedSeatRow row) {
        if (row.seat() == SeatState.INVITED) {
            return Stream.of(task(CaseAction.DECLARE, row));
        }
        if (row.part() == SeatKind.REVIEWER) {
            return row.request() == RequestState.REVIEW ? Stream.of(task(CaseAction.REVIEW, row)) : Stream.empty();
        }
        return row.request() == RequestState.DECISION && !row.spoken()
                ? Stream.of(task(CaseAction.DECIDE, row))
                : Stream.empty();
    }

    private static Task task(CaseAction action, AwaitedSeatRow row) {
        return Task.due(action, row.id(), row.caseCode(), "", row.dueAt(), "UTC");
    }
}
