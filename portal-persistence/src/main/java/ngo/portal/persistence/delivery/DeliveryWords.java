package ngo.portal.persistence.delivery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The words of a delivery. */
public record DeliveryWords(
        String addressee,
        String event,
        String place,
        LocalDate deliveredOn,
        Channel channel,
        DeliveredForm form,
        String language,
        String note,
        @Nullable LocalDate replyBy) {}
