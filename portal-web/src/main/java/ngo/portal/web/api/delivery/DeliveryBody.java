package ngo.portal.web.api.delivery;

import java.time.LocalDate;
import ngo.portal.ejb.delivery.DeliveryForm;
import ngo.portal.persistence.delivery.Channel;
import ngo.portal.persistence.delivery.DeliveredForm;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.web.api.shared.BodyWords;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as a program sends it: the addressee to whom a document was handed over.
 *
 * @param language of these words; the document's language if left out
 * @param note never public
 */
public record DeliveryBody(
        @Nullable String addressee,
        @Nullable String event,
        @Nullable String place,
        @Nullable LocalDate deliveredOn,
        @Nullable Channel channel,
        @Nullable DeliveredForm form,
        @Nullable String language,
        @Nullable String note,
        @Nullable LocalDate replyBy) {

    DeliveryForm form(String documents) {
        if (deliveredOn == null) {
            throw new InvalidInput("deliveredOn");
        }
        DeliveryForm words = new DeliveryForm();
        words.setAddressee(addressee);
        words.setEvent(event);
        words.setPlace(place);
        words.setDeliveredOn(deliveredOn);
        words.setChannel(channel == null ? Channel.HANDED_OVER : channel);
        words.setForm(form == null ? DeliveredForm.FULL_TEXT : form);
        words.setLanguage(language == null ? documents : language);
        words.setNote(BodyWords.of("note", note));
        words.setReplyBy(replyBy);
        return words;
    }
}
