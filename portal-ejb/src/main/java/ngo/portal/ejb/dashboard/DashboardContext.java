package ngo.portal.ejb.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The parameters of a dashboard query.
 *
 * @param until end of the period shown
 * @param most maximum number of items of each kind, 1 to 100
 * @param answerable names of the queries that can have a result for the caller
 */
public record DashboardContext(Instant now, Instant until, int most, Set<String> answerable) {

    public DashboardContext {
        answerable = Set.copyOf(answerable);
    }

    public LocalDate today() {
        return day(now);
    }

    /** The last day of the period. */
    public LocalDate last() {
        return day(until);
    }

    /** Whether the query of this name can have a result for the caller. */
    public boolean isAnswerable(Enum<?> question) {
        return answerable.contains(question.name());
    }

    /**
     * The result of a query, or an empty list without running it if it cannot return anything for the caller.
     *
     * @param question the constant whose name the database returns for this query
     */
    public <T> List<T> ask(Enum<?> question, Supplier<List<T>> answer) {
        return isAnswerable(question) ? answer.get() : List.of();
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
