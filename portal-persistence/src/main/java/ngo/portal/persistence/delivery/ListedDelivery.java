package ngo.portal.persistence.delivery;

import java.time.Instant;
import java.time.LocalDate;

/** A delivery of a statement, as a feed tells of it. */
public record ListedDelivery(
        String slug,
        String title,
        String titleLanguage,
        int number,
        String addressee,
        LocalDate deliveredOn,
        Reply reply,
        Instant shownAt) {}
