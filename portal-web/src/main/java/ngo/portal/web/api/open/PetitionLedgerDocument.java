package ngo.portal.web.api.open;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.transparency.LedgerRow;
import org.jspecify.annotations.Nullable;

/**
 * The days of a petition that are over, the last one first.
 *
 * @param petition its id, as it stands in the log
 * @param next the day after which to go on; absent at the end
 */
public record PetitionLedgerDocument(UUID petition, List<DayLine> days, @Nullable String next) {

    /**
     * One day in UTC.
     *
     * @param reasons of what was removed, as causes and how many each
     * @param total mailboxes that were confirmed and count, at its end
     * @param entry where it stands in the log; absent until it does
     */
    public record DayLine(
            LocalDate day,
            int confirmed,
            int withdrawn,
            int removed,
            int restored,
            String reasons,
            int paperAdded,
            int paperTaken,
            int total,
            int paper,
            @Nullable Integer entry) {

        static DayLine of(LedgerRow row) {
            Long place = row.place();
            return new DayLine(
                    row.day(),
                    row.confirmed(),
                    row.withdrawn(),
                    row.invalidated(),
                    row.restored(),
                    row.reasons(),
                    row.paperAdded(),
                    row.paperTaken(),
                    Math.toIntExact(row.total()),
                    Math.toIntExact(row.paper()),
                    place == null ? null : Math.toIntExact(place));
        }
    }

    /** Of one row more than are wanted, which tells whether there is more. */
    static PetitionLedgerDocument of(UUID petition, List<LedgerRow> oneMore, int size) {
        List<DayLine> lines = oneMore.stream().limit(size).map(DayLine::of).toList();
        return new PetitionLedgerDocument(
                petition,
                lines,
                oneMore.size() > size ? oneMore.get(size - 1).day().toString() : null);
    }
}
