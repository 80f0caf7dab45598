package ngo.portal.sample.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.delivery.DeliveryForm;
import ngo.portal.ejb.delivery.DeliveryReader;
import ngo.portal.ejb.delivery.DeliveryService;
import ngo.portal.ejb.delivery.ShownParts;
import ngo.portal.persistence.delivery.Channel;
import ngo.portal.persistence.delivery.DeliveredForm;

/**
 * Records the delivery of the summit's statement, which was presented at the United Nations. Day and place are real; no reply is
 * made up.
 */
@ApplicationScoped
public class SampleDelivery {

    private static final LocalDate PRESENTED_ON = LocalDate.of(2018, 12, 18);

    @Inject
    private DeliveryReader reader;

    @Inject
    private DeliveryService deliveries;

    /** Adds the delivery once, as the current sample person of the lead drafter. */
    public void seed(UUID statement) {
        if (reader.overview(statement).all().isEmpty()) {
            int number = deliveries.record(statement, presented());
            long version = reader.view(statement, number).row().version();
            deliveries.show(statement, number, version, new ShownParts(true, false, List.of()));
        }
    }

    private static DeliveryForm presented() {
        DeliveryForm form = new DeliveryForm();
        form.setAddressee("United Nations General Assembly");
        form.setEvent("Presentation of the Action Plan at the General Assembly (sample record)");
        form.setPlace("New York");
        form.setDeliveredOn(PRESENTED_ON);
        form.setChannel(Channel.MEETING);
        form.setForm(DeliveredForm.FULL_TEXT);
        form.setLanguage("en");
        form.setNote("A sample record for trying out the portal. What was answered is not known here.");
        return form;
    }
}
