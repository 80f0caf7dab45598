package ngo.portal.ejb.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import ngo.portal.persistence.dashboard.DashboardQuestion;

/**
 * One look at the dashboard.
 *
 * @param until how far it looks ahead
 * @param most how many of each kind are shown, 1 to 100
 * @param answerable questions that can have an answer for the caller
 */
public record DashboardContext(Instant now, Instant until, int most, Set<DashboardQuestion> answerable) {

    public DashboardContext {
        answerable = Set.copyOf(answerable);
    }

    public LocalDate today() {
        return day(now);
    }

    /** The last day that it looks at. */
    public LocalDate last() {
        return day(until);
    }

    /** The answer to a question; nothing, without asking, where there can be none. */
    public <T> List<T> ask(DashboardQuestion question, Supplier<List<T>> answer) {
        return answerable.contains(question) ? answer.get() : List.of();
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
