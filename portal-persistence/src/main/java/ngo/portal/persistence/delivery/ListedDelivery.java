package ngo.portal.persistence.delivery;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A delivery of a statement or a petition as an entry of a feed.
 *
 * @param place where the public reads documents of its kind
 */
public record ListedDelivery(
        String place,
        String slug,
        String title,
        int number,
        String addressee,
        LocalDate deliveredOn,
        Reply reply,
        Instant shownAt) {}
