package ngo.portal.web.statement;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import ngo.portal.persistence.access.ListSort;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.statement.OwnAnswer;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.persistence.statement.listing.StatementFilter;
import ngo.portal.web.shared.listing.ListQuery;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the list of statements, as parameters of an address.
 *
 * @param usual the order that the address leaves out; a list that is filtered by due date is sorted by it
 */
public record StatementQuery(ListQuery query, StatementFilter filter, ListSort usual) {

    /** The names of all parameters, in their order in the address. */
    public static final List<String> NAMES =
            List.of("state", "owner", "answer", "waiting", "due", "from", "to", "language", ListQuery.SORT);

    private static final String ADDRESS = "/statements";

    /** Within how many days something is due. */
    static final List<Integer> SPANS = List.of(7, 30);

    /**
     * Reads the filter from the parameters.
     *
     * @param zone zone of the days
     */
    public static StatementQuery of(ListQuery.Parameters given, ZoneId zone, Instant now) {
        ListQuery query = ListQuery.of(ADDRESS, NAMES, given);
        LocalDate from = query.day("from");
        LocalDate to = query.day("to");
        if (from != null || to != null) {
            query = query.with("due", "");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidInput("to");
        }
        Integer span = query.span("due", SPANS);
        boolean due = from != null || to != null || span != null;
        ListSort usual = due ? ListSort.DUE : ListSort.CHANGED;
        StatementFilter filter = new StatementFilter(
                query.constants(StatementState.class, "state"),
                query.aliases("owner"),
                query.constants(OwnAnswer.class, "answer"),
                query.flag("waiting"),
                span == null ? start(from, zone, 0) : now,
                span == null ? start(to, zone, 1) : now.plus(Duration.ofDays(span)),
                query.languages("language"),
                query.sort(usual, Arrays.asList(ListSort.values())));
        return new StatementQuery(filter.sort() == usual ? query.with(ListQuery.SORT, "") : query, filter, usual);
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone, int later) {
        return day == null ? null : day.plusDays(later).atStartOfDay(zone).toInstant();
    }
}
