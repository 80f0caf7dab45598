package ngo.portal.web.petition.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.delivery.PublicDeliveryService;
import ngo.portal.persistence.delivery.PublicDelivery;
import ngo.portal.persistence.publication.PublicPetition;
import ngo.portal.web.publication.PublicPetitionPage;
import org.jspecify.annotations.Nullable;

/** The deliveries of the current page's petition and the replies to them, the last one first. */
@Named
@RequestScoped
public class PublicPetitionDeliveries {

    @Inject
    private PublicDeliveryService delivered;

    @Inject
    private PublicPetitionPage page;

    private @Nullable List<PublicDelivery> all;

    /** None while people sign: nothing is delivered before. */
    public List<PublicDelivery> getAll() {
        if (all == null) {
            PublicPetition.Head head = page.getHead();
            all = head.closedAt() == null ? List.of() : delivered.of(head.id());
        }
        return all;
    }
}
