package ngo.portal.persistence.transparency;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import ngo.portal.persistence.shared.InputParser;
import org.jspecify.annotations.Nullable;

/**
 * One day of a petition in the ledger, in UTC.
 *
 * @param reasons the causes of removals, with the number of each, such as {@code AUTOMATED=3 OTHER=1}
 * @param total mailboxes that were confirmed and count, at its end
 * @param paper how many count on paper then
 * @param log the log that contains the day; absent until it is logged
 * @param place its index there
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
        @Nullable Long place) {

    /** The number of removals for each cause, in alphabetical order. */
    public Map<String, Integer> causes() {
        Map<String, Integer> causes = new LinkedHashMap<>();
        Stream.of(reasons.split(" ", -1))
                .filter(one -> !one.isEmpty())
                .map(one -> one.split("=", 2))
                .forEach(one -> causes.put(one[0], InputParser.whole(one[1]).orElse(0)));
        return causes;
    }
}
