package ngo.portal.web.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One delivery, with its replies and commitments. */
@Named
@RequestScoped
public class DeliveryPage {

    @Inject
    private CurrentDelivery current;

    public void load() {
        current.load();
    }

    public CurrentDelivery getCurrent() {
        return current;
    }
}
