package ngo.portal.ejb.delivery;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.delivery.DeliveryEvent.DeliveryCommitmentDue;
import ngo.portal.ejb.delivery.DeliveryEvent.ReplyOverdue;
import ngo.portal.ejb.document.DeliverableDocument;
import ngo.portal.ejb.document.DocumentKinds;
import ngo.portal.ejb.event.Audience;
import ngo.portal.persistence.delivery.DeliveryDueRepository;
import ngo.portal.persistence.delivery.DeliveryRefusals.NotDeliverable;
import ngo.portal.persistence.delivery.DueDelivery;
import ngo.portal.persistence.document.DueDocument;
import ngo.portal.persistence.document.DueRepository;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantContext;

/** Reminds the owner of replies and commitments, once for each day that was set. Called by the timer alone, acting for the owner. */
@Stateless
public class DeliveryDueService {

    /** What is due, for the database function {@code due_of}. */
    private static final String DELIVERY = "DELIVERY";

    /** Upper limit of due items of one document that one run reads. */
    private static final int MAX_AT_ONCE = 100;

    @Inject
    private DeliveryDueRepository deliveries;

    @Inject
    private DueRepository due;

    @Inject
    private DocumentKinds kinds;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<DeliveryEvent> events;

    @Inject
    private Clock clock;

    public List<DueDocument> due() {
        return due.take(DELIVERY);
    }

    /** Several due items of one document cause one reminder. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void remind(UUID id) {
        DeliverableDocument source = kinds.of(id).deliverable(id).orElseThrow(NotDeliverable::new);
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        List<DueDelivery> found = deliveries.toRemindOf(tenant.organisation(), id, today, MAX_AT_ONCE);
        deliveries.reminded(tenant.organisation(), id, today);
        List<Audience> asked = List.of(Audience.asked(source.document().owner(), MemberRole.MEMBER));
        if (found.stream().anyMatch(DueDelivery::isReply)) {
            events.fire(new ReplyOverdue(source.document(), asked));
        }
        if (!found.stream().allMatch(DueDelivery::isReply)) {
            events.fire(new DeliveryCommitmentDue(source.document(), asked));
        }
        due.settle(DELIVERY, id);
    }
}
