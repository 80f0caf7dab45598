package ngo.portal.persistence.transparency;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day of a petition, in UTC.
 *
 * @param reasons of what was removed, as classes and how many each
 * @param total mailboxes that were confirmed and count, at its end
 * @param paper how many count on paper then
 * @param log in which the day stands; absent until it is logged
 * @param place where in it
 */
public record LedgerRow(
        LocalDate day,
        int confirmed,
        int withdrawn,
        int invalidated,
        int restored,
        int paperAdded,
        int paperTaken,
        String reasons,
        long total,
        long paper,
        @Nullable Integer log,
        @Nullable Long place) {}
