package ngo.portal.ejb.delivery;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.delivery.DeliveryEvent.DeliveryCorrected;
import ngo.portal.ejb.delivery.DeliveryEvent.DeliveryHidden;
import ngo.portal.ejb.delivery.DeliveryEvent.DeliveryRecorded;
import ngo.portal.ejb.delivery.DeliveryEvent.DeliveryShown;
import ngo.portal.ejb.delivery.DeliveryEvent.DeliveryTakenBack;
import ngo.portal.ejb.delivery.DeliveryEvent.ReplyRecorded;
import ngo.portal.ejb.document.DeliverableDocument;
import ngo.portal.ejb.document.DocumentAudience;
import ngo.portal.persistence.delivery.DeliveryRefusals.NotDeliverable;
import ngo.portal.persistence.delivery.DeliveryRepository;
import ngo.portal.persistence.delivery.DeliveryRow;
import ngo.portal.persistence.delivery.DeliveryWords;
import ngo.portal.persistence.delivery.ReplyWords;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.tenant.TenantContext;
import org.jspecify.annotations.Nullable;

/**
 * Records deliveries of a document and their replies, and publishes them. Days are in UTC. Each method but the first takes
 * the version that the writer has read, for optimistic locking.
 */
@Stateless
public class DeliveryService {

    @Inject
    private DeliveryAccess deliveryAccess;

    @Inject
    private DocumentAudience audience;

    @Inject
    private DeliveryRepository deliveries;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<DeliveryEvent> events;

    @Inject
    private Clock clock;

    /** Returns the number of the new record. */
    public int record(UUID document, @Valid DeliveryForm form) {
        DeliverableDocument source = deliveryAccess.forDelivery(document);
        int number = deliveries.add(source.document(), read(form), tenant.acting(), clock.instant());
        deliveryAccess.follow(source.document());

        events.fire(new DeliveryRecorded(source.document(), audience.readers(source.document())));
        return number;
    }

    /** Corrects the record; the public text stays unchanged until it is published again. */
    public void correct(UUID document, int number, long version, @Valid DeliveryForm form) {
        DeliverableDocument source = deliveryAccess.forWriting(document);
        DeliveryRow row = deliveryAccess.standing(document, number, version);
        DeliveryWords words = read(form);
        if (row.repliedOn() != null && row.repliedOn().isBefore(words.deliveredOn())) {
            throw new InvalidInput("deliveredOn");
        }
        deliveries.change(row, words);
        deliveryAccess.follow(source.document());

        events.fire(new DeliveryCorrected(source.document(), DeliveryAccess.owners(source.document())));
    }

    /** Withdraws a wrong record. It stays visible with its reason to readers of the document, and is removed from the public page. */
    public void takeBack(UUID document, int number, long version, String reason) {
        DeliverableDocument source = deliveryAccess.forWriting(document);
        DeliveryRow row = deliveryAccess.standing(document, number, version);
        if (reason.isBlank() || reason.length() > InputParser.MAX_WORDS_CHARACTERS) {
            throw new InvalidInput("reason");
        }
        deliveries.takeBack(row, tenant.acting().name(), reason.strip(), clock.instant());
        deliveryAccess.follow(source.document());

        events.fire(new DeliveryTakenBack(source.document(), DeliveryAccess.owners(source.document())));
    }

    /** Records a reply, or that none will come; a later reply replaces an earlier one. */
    public void reply(UUID document, int number, long version, @Valid ReplyForm form) {
        DeliverableDocument source = deliveryAccess.forWriting(document);
        DeliveryRow row = deliveryAccess.standing(document, number, version);
        ReplyWords words = form.words();
        requireDay(row, words);
        deliveries.reply(row, words);
        deliveryAccess.follow(source.document());

        events.fire(new ReplyRecorded(source.document(), audience.readers(source.document())));
    }

    private void requireDay(DeliveryRow row, ReplyWords words) {
        if (!words.reply().hasDay()) {
            return;
        }
        LocalDate on = words.on();
        if (on == null || on.isBefore(row.deliveredOn())) {
            throw new InvalidInput("on");
        }
        requirePast("on", on);
    }

    /** Publishes the chosen parts in their current wording, and hides the rest. */
    public void show(UUID document, int number, long version, ShownParts parts) {
        DeliverableDocument source = deliveryAccess.forWriting(document);
        DeliveryRow row = deliveryAccess.standing(document, number, version);
        if (parts.delivery() && !source.open()) {
            throw new NotDeliverable();
        }
        boolean all = parts.delivery();
        List<Integer> commitments = all ? parts.commitments() : List.of();
        deliveries.show(row, all, all && parts.reply() && row.reply().isKnown(), commitments, clock.instant());

        events.fire(
                all
                        ? new DeliveryShown(source.document(), DeliveryAccess.owners(source.document()))
                        : new DeliveryHidden(source.document(), DeliveryAccess.owners(source.document())));
    }

    private DeliveryWords read(DeliveryForm form) {
        DeliveryWords words = form.words();
        if (words.addressee().isEmpty()) {
            throw new InvalidInput("addressee");
        }
        requirePast("deliveredOn", words.deliveredOn());
        if (words.replyBy() != null && words.replyBy().isBefore(words.deliveredOn())) {
            throw new InvalidInput("replyBy");
        }
        return words;
    }

    private void requirePast(String field, @Nullable LocalDate day) {
        if (day == null || day.isAfter(LocalDate.now(clock.withZone(ZoneOffset.UTC)))) {
            throw new InvalidInput(field);
        }
    }
}
