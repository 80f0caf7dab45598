package ngo.portal.ejb.delivery;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import ngo.portal.ejb.delivery.DeliveryEvent.DeliveryCommitmentChanged;
import ngo.portal.ejb.delivery.DeliveryEvent.DeliveryCommitmentRecorded;
import ngo.portal.ejb.document.DeliverableDocument;
import ngo.portal.persistence.delivery.CommitmentWords;
import ngo.portal.persistence.delivery.DeliveryCommitmentRow;
import ngo.portal.persistence.delivery.DeliveryCommitmentState;
import ngo.portal.persistence.delivery.DeliveryRepository;
import ngo.portal.persistence.delivery.DeliveryRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.tenant.TenantContext;

/**
 * Records commitments that addressees make in answer to a delivery, and what becomes of them. Each method takes the version
 * that the writer has read, for optimistic locking.
 */
@Stateless
public class DeliveryCommitmentService {

    @Inject
    private DeliveryAccess deliveryAccess;

    @Inject
    private DeliveryRepository deliveries;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<DeliveryEvent> events;

    @Inject
    private Clock clock;

    public void add(UUID document, int number, long version, @Valid DeliveryCommitmentForm form) {
        DeliverableDocument source = deliveryAccess.forWriting(document);
        DeliveryRow row = deliveryAccess.standing(document, number, version);
        CommitmentWords words = form.words();
        requireWhole(words);
        deliveries.addCommitment(row, words, tenant.acting(), clock.instant());

        events.fire(new DeliveryCommitmentRecorded(source.document(), DeliveryAccess.owners(source.document())));
    }

    /** Changes the wording or the state of a commitment. */
    public void change(UUID document, int number, int commitment, long version, @Valid DeliveryCommitmentForm form) {
        DeliverableDocument source = deliveryAccess.forWriting(document);
        DeliveryRow row = deliveryAccess.standing(document, number, version);
        DeliveryCommitmentRow present = row.commitments().stream()
                .filter(one -> one.number() == commitment)
                .findFirst()
                .orElseThrow(NotFound::new);
        CommitmentWords words = form.words();
        if (words.state() != present.state()) {
            present.state().require(words.state());
        }
        requireWhole(words);
        deliveries.changeCommitment(row, present, words);

        events.fire(new DeliveryCommitmentChanged(source.document(), DeliveryAccess.owners(source.document())));
    }

    /** Requires the text of the commitment, and a source for the claim that it was kept or broken. */
    private static void requireWhole(CommitmentWords words) {
        if (words.promisedBy().isEmpty()) {
            throw new InvalidInput("promisedBy");
        }
        if (words.text().isEmpty()) {
            throw new InvalidInput("text");
        }
        if (words.state() != DeliveryCommitmentState.OPEN && words.evidence().isEmpty()) {
            throw new InvalidInput("evidence");
        }
    }
}
