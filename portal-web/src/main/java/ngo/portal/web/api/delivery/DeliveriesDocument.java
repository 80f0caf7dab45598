package ngo.portal.web.api.delivery;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.delivery.DeliveryReader;

/**
 * All deliveries of a document, the newest first.
 *
 * @param delivered how many are recorded and not taken back
 * @param answered how many of them were answered or refused
 * @param writes whether the caller may record deliveries
 */
public record DeliveriesDocument(
        UUID document, long delivered, long answered, boolean writes, List<DeliveryLine> deliveries) {

    public static DeliveriesDocument of(DeliveryReader.Overview overview) {
        return new DeliveriesDocument(
                overview.source().document().id(),
                overview.standing(),
                overview.answered(),
                overview.writer(),
                overview.all().stream().map(DeliveryLine::of).toList());
    }
}
