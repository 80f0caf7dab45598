package ngo.portal.ejb.delivery;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.delivery.ListedDelivery;
import ngo.portal.persistence.delivery.PublicDelivery;
import ngo.portal.persistence.delivery.PublicDeliveryRepository;

/** Deliveries as anybody may read of them. */
@Stateless
public class PublicDeliveryService {

    @Inject
    private PublicDeliveryRepository deliveries;

    /** Those of a document, the newest first. */
    public List<PublicDelivery> of(UUID document) {
        return deliveries.of(document);
    }

    /** Those of statements and petitions, in the order in which they were shown. */
    public List<ListedDelivery> newest(int most) {
        return deliveries.newest(most);
    }
}
