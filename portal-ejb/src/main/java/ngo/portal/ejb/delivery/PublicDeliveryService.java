package ngo.portal.ejb.delivery;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.delivery.ListedDelivery;
import ngo.portal.persistence.delivery.PublicDelivery;
import ngo.portal.persistence.delivery.PublicDeliveryRepository;

/** Published deliveries, for the public. */
@Stateless
public class PublicDeliveryService {

    @Inject
    private PublicDeliveryRepository deliveries;

    /** Deliveries of a document, newest first. */
    public List<PublicDelivery> of(UUID document) {
        return deliveries.of(document);
    }

    /** Deliveries of statements and petitions, in the order of their publication. */
    public List<ListedDelivery> newest(int most) {
        return deliveries.newest(most);
    }
}
