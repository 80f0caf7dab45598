package ngo.portal.ejb.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.action.Link;
import ngo.portal.ejb.dashboard.Dashboard;
import ngo.portal.ejb.dashboard.DashboardSource;
import ngo.portal.ejb.dashboard.Glance;
import ngo.portal.ejb.dashboard.Task;
import ngo.portal.ejb.document.DeliverableDocument;
import ngo.portal.ejb.document.DocumentKinds;
import ngo.portal.persistence.dashboard.DashboardQuestion;
import ngo.portal.persistence.delivery.DeliveryDueRepository;
import ngo.portal.persistence.delivery.DueDelivery;
import ngo.portal.persistence.tenant.TenantContext;

/** Replies that are late and commitments whose day has come or comes soon, for those who follow them up. */
@ApplicationScoped
public class DeliveryDashboard implements DashboardSource {

    private static final String REPLY = "CHASE_REPLY";
    private static final String COMMITMENT = "CHECK_COMMITMENT";

    @Inject
    private DeliveryDueRepository deliveries;

    @Inject
    private DeliveryAccess deliveryAccess;

    @Inject
    private DocumentKinds kinds;

    @Inject
    private TenantContext tenant;

    @Override
    public Dashboard of(Glance glance) {
        List<DueDelivery> found = glance.ask(
                DashboardQuestion.DELIVERIES,
                () -> deliveries.due(tenant.organisation(), glance.last(), glance.most()));
        Map<UUID, Optional<DeliverableDocument>> sources = new HashMap<>();
        List<Task> tasks = found.stream()
                .flatMap(due -> sources.computeIfAbsent(due.document(), this::written).stream()
                        .map(source -> task(source, due)))
                .toList();
        return new Dashboard(tasks, List.of(), List.of());
    }

    /** A document whose deliveries the caller writes down. */
    private Optional<DeliverableDocument> written(UUID id) {
        return kinds.of(id).deliverable(id).filter(deliveryAccess::mayWrite);
    }

    private static Task task(DeliverableDocument source, DueDelivery due) {
        return new Task(
                due.isReply() ? REPLY : COMMITMENT,
                new Link(source.one(), List.of(due.document().toString(), String.valueOf(due.number()))),
                source.document().title(),
                due.addressee(),
                endOf(due.on()).toInstant(ZoneOffset.UTC),
                "UTC",
                1);
    }

    /** A day is over with its last second. */
    private static LocalDateTime endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay().minusSeconds(1);
    }
}
