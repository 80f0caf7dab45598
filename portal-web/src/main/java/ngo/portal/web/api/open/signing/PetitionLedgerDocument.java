package ngo.portal.web.api.open.signing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.transparency.LedgerRow;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of a petition: its completed days, the last one first.
 *
 * @param petition its id in the transparency log
 * @param next the day after which to go on; absent at the end
 */
public record PetitionLedgerDocument(UUID petition, List<DayLine> days, @Nullable String next) {

    /**
     * One day in UTC.
     *
     * @param reasons of removals, with the number of each
     * @param total signatures that count at the end of the day, one for each confirmed mailbox
     * @param entry its position in the transparency log; absent until it is appended
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

    /** The rows include one more than the page shows, which shows whether there is another page. */
    static PetitionLedgerDocument of(UUID petition, List<LedgerRow> oneMore, int size) {
        List<DayLine> lines = oneMore.stream().limit(size).map(DayLine::of).toList();
        return new PetitionLedgerDocument(
                petition,
                lines,
                oneMore.size() > size ? oneMore.get(size - 1).day().toString() : null);
    }
}
