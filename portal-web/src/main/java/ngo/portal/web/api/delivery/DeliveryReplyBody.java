package ngo.portal.web.api.delivery;

import java.time.LocalDate;
import ngo.portal.ejb.delivery.ReplyForm;
import ngo.portal.persistence.delivery.Reply;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.web.api.shared.BodyWords;
import org.jspecify.annotations.Nullable;

/**
 * The reply of an addressee to a delivery.
 *
 * @param on required if a reply came
 * @param source where the letter is found
 */
public record DeliveryReplyBody(
        @Nullable Reply reply,
        @Nullable LocalDate on,
        @Nullable String by,
        @Nullable String summary,
        @Nullable String source) {

    ReplyForm form() {
        if (reply == null) {
            throw new InvalidInput("reply");
        }
        ReplyForm form = new ReplyForm();
        form.setReply(reply);
        form.setOn(on);
        form.setBy(by);
        form.setSummary(BodyWords.of("summary", summary));
        form.setSource(source);
        return form;
    }
}
