package ngo.portal.sample.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import ngo.portal.ejb.delivery.DeliveryForm;
import ngo.portal.ejb.delivery.DeliveryReader;
import ngo.portal.ejb.delivery.DeliveryService;
import ngo.portal.ejb.delivery.ReplyForm;
import ngo.portal.ejb.delivery.ShownParts;
import ngo.portal.persistence.delivery.Channel;
import ngo.portal.persistence.delivery.DeliveredForm;
import ngo.portal.persistence.delivery.Reply;

/** Hands over a sample petition and records the answer; its addressee is invented and says so. */
@ApplicationScoped
public class PetitionHandedOver {

    @Inject
    private DeliveryReader reader;

    @Inject
    private DeliveryService deliveries;

    @Inject
    private Clock clock;

    /** Adds both once, as the current sample person of the petition's organisation. */
    void seed(UUID petition, Properties words) {
        if (reader.overview(petition).all().isEmpty()) {
            LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
            int number = deliveries.record(petition, delivery(words, today));
            deliveries.reply(petition, number, version(petition, number), reply(words, today));
            deliveries.show(petition, number, version(petition, number), new ShownParts(true, true, List.of()));
        }
    }

    private long version(UUID petition, int number) {
        return reader.view(petition, number).row().version();
    }

    private static DeliveryForm delivery(Properties words, LocalDate today) {
        DeliveryForm form = new DeliveryForm();
        form.setAddressee(words.getProperty("addressee"));
        form.setEvent(words.getProperty("event"));
        form.setDeliveredOn(today);
        form.setChannel(Channel.HANDED_OVER);
        form.setForm(DeliveredForm.NUMBERS);
        form.setLanguage("en");
        return form;
    }

    private static ReplyForm reply(Properties words, LocalDate today) {
        ReplyForm form = new ReplyForm();
        form.setReply(Reply.ANSWERED);
        form.setOn(today);
        form.setBy(words.getProperty("addressee"));
        form.setSummary(words.getProperty("reply"));
        return form;
    }
}
