package ngo.portal.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.delivery.PublicDeliveryService;
import ngo.portal.persistence.delivery.PublicDelivery;
import org.jspecify.annotations.Nullable;

/** The deliveries of the current page's plan, the last one first; only the first page of a plan shows them. */
@Named
@RequestScoped
public class PublicPlanDeliveries {

    @Inject
    private PublicDeliveryService delivered;

    @Inject
    private PublicPlanPage page;

    private @Nullable List<PublicDelivery> all;

    public List<PublicDelivery> getAll() {
        if (all == null) {
            all = page.isContinued() ? List.of() : delivered.of(page.getPlan().id());
        }
        return all;
    }
}
