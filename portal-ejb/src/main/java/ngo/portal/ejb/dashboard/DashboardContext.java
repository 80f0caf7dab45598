package ngo.portal.ejb.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import ngo.portal.persistence.dashboard.DashboardQuestion;

/**
 * The parameters of a dashboard query.
 *
 * @param until end of the period shown
 * @param most maximum number of items of each kind, 1 to 100
 * @param answerable queries that can have a result for the caller
 */
public record DashboardContext(Instant now, Instant until, int most, Set<DashboardQuestion> answerable) {

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

    /** The result of a query, or an empty list without running it if it cannot return anything for the caller. */
    public <T> List<T> ask(DashboardQuestion question, Supplier<List<T>> answer) {
        return answerable.contains(question) ? answer.get() : List.of();
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
