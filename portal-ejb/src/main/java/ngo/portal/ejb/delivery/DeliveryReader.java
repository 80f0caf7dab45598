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

/** Reads the deliveries of a document, for everybody who may read the document. */
@Stateless
public class DeliveryReader {

    @Inject
    private DeliveryAccess deliveryAccess;

    @Inject
    private DeliveryRepository deliveries;

    @Inject
    private Clock clock;

    /**
     * All deliveries of a document, newest first.
     *
     * @param writer whether the reader may record deliveries
     * @param today the current day in UTC
     */
    public record Overview(DeliverableDocument source, List<DeliveryRow> all, boolean writer, LocalDate today) {

        /** The number of deliveries that are not withdrawn. */
        public long standing() {
            return all.stream().filter(row -> !row.isTakenBack()).count();
        }

        /** The number of deliveries that were answered in any way. */
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
     * @param writer whether the reader may change it
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

    /** The delivery as the public would read it. */
    public PublicDelivery preview(UUID document, int number, ShownParts parts) {
        deliveryAccess.forWriting(document);
        DeliveryRow row = deliveries.require(document, number);
        return PublicDelivery.of(row, parts.reply() && row.reply().isKnown(), parts.commitments(), clock.instant());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }
}
