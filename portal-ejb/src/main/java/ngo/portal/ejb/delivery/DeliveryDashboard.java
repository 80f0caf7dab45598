package ngo.portal.ejb.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import ngo.portal.ejb.action.Link;
import ngo.portal.ejb.dashboard.Dashboard;
import ngo.portal.ejb.dashboard.DashboardContext;
import ngo.portal.ejb.dashboard.DashboardSource;
import ngo.portal.ejb.dashboard.Task;
import ngo.portal.ejb.document.DocumentKinds;
import ngo.portal.persistence.dashboard.DashboardQuestion;
import ngo.portal.persistence.delivery.DeliveryDueRepository;
import ngo.portal.persistence.delivery.DueDelivery;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantContext;

/** Dashboard tasks for overdue replies and for commitments that are due now or soon, for the people who follow them up. */
@ApplicationScoped
public class DeliveryDashboard implements DashboardSource {

    private static final String REPLY = "CHASE_REPLY";
    private static final String COMMITMENT = "CHECK_COMMITMENT";

    @Inject
    private DeliveryDueRepository deliveries;

    @Inject
    private DocumentKinds kinds;

    @Inject
    private TenantContext tenant;

    @Override
    public Dashboard of(DashboardContext dashboard) {
        if (!tenant.acting().roles().contains(MemberRole.MEMBER)) {
            return new Dashboard(List.of(), List.of(), List.of());
        }
        List<DueDelivery> found = dashboard.ask(
                DashboardQuestion.DELIVERIES,
                () -> deliveries.due(tenant.organisation(), dashboard.last(), dashboard.most()));
        List<Task> tasks = found.stream().flatMap(due -> task(due).stream()).toList();
        return new Dashboard(tasks, List.of(), List.of());
    }

    /** Builds the task without loading the document, because there may be a document for each task. */
    private Optional<Task> task(DueDelivery due) {
        return kinds.named(due.kind())
                .delivery()
                .map(page -> new Task(
                        due.isReply() ? REPLY : COMMITMENT,
                        new Link(page, List.of(due.document().toString(), String.valueOf(due.number()))),
                        due.title(),
                        due.addressee(),
                        endOf(due.on()).toInstant(ZoneOffset.UTC),
                        "UTC",
                        1));
    }

    /** A day ends with its last second. */
    private static LocalDateTime endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay().minusSeconds(1);
    }
}
