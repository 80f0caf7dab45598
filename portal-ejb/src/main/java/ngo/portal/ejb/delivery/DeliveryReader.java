package ngo.portal.ejb.delivery;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.document.DeliverableDocument;
import ngo.portal.persistence.delivery.DeliveryRepository;
import ngo.portal.persistence.delivery.DeliveryRow;
import ngo.portal.persistence.delivery.PublicDelivery;

/** Deliveries of a document, for whoever has it. */
@Stateless
public class DeliveryReader {

    @Inject
    private DeliveryAccess deliveryAccess;

    @Inject
    private DeliveryRepository deliveries;

    @Inject
    private Clock clock;

    /**
     * All deliveries of a document, the newest first.
     *
     * @param writer whether the reader writes them down
     * @param today the day as UTC has it
     */
    public record Overview(DeliverableDocument source, List<DeliveryRow> all, boolean writer, LocalDate today) {

        /** How many stand. */
        public long standing() {
            return all.stream().filter(row -> !row.isTakenBack()).count();
        }

        /** How many of those were answered, in whichever way. */
        public long answered() {
            return all.stream()
                    .filter(row -> !row.isTakenBack()
                            && row.reply().hasDay()
                            && !row.reply().isOpen())
                    .count();
        }
    }

    /**
     * One delivery.
     *
     * @param writer whether the reader changes it
     */
    public record DeliveryView(DeliverableDocument source, DeliveryRow row, boolean writer, LocalDate today) {}

    public Overview overview(UUID document) {
        DeliverableDocument source = deliveryAccess.source(document);
        return new Overview(source, deliveries.of(document), deliveryAccess.mayWrite(source), today());
    }

    public DeliveryView view(UUID document, int number) {
        DeliverableDocument source = deliveryAccess.source(document);
        DeliveryRow row = deliveries.require(document, number);
        return new DeliveryView(source, row, !row.isTakenBack() && deliveryAccess.mayWrite(source), today());
    }

    /** How the public would read it. */
    public PublicDelivery preview(UUID document, int number, ShownParts parts) {
        deliveryAccess.forWriting(document);
        DeliveryRow row = deliveries.require(document, number);
        return PublicDelivery.of(row, parts.reply() && row.reply().isKnown(), parts.commitments(), clock.instant());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }
}
