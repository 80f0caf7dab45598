package ngo.portal.ejb.dashboard;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.persistence.dashboard.DashboardRepository;

/** Collects the tasks of the caller from all features, for everybody who acts for an organisation. */
@Stateless
public class DashboardService {

    /** How many items of each kind the dashboard shows. */
    public static final int INITIALLY_SHOWN_PER_KIND = 20;

    /** The upper limit of items of each kind that any page shows. */
    public static final int MAX_SHOWN_PER_KIND = 100;

    private static final Duration LOOK_AHEAD = Duration.ofDays(30);

    /** How far the calendar looks ahead. */
    private static final Duration CALENDAR = Duration.ofDays(90);

    /** Tasks with a deadline first, ordered by it; then those that others wait for. */
    private static final Comparator<Task> BY_URGENCY = Comparator.comparing(
                    Task::until, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(task -> task.by().isEmpty());

    @Inject
    @Any
    private Instance<DashboardSource> sources;

    @Inject
    private DashboardRepository questions;

    @Inject
    private AccessControl access;

    @Inject
    private Clock clock;

    public Dashboard view() {
        return view(INITIALLY_SHOWN_PER_KIND, LOOK_AHEAD);
    }

    /** The dashboard with all items up to the upper limit, for the page that lists them all. */
    public Dashboard whole() {
        return view(MAX_SHOWN_PER_KIND, LOOK_AHEAD);
    }

    /** The next 90 days, and what is overdue: scheduled moments, and tasks with a deadline, unless the deadline is one of these moments. */
    public Dashboard calendar() {
        Dashboard all = view(MAX_SHOWN_PER_KIND, CALENDAR);
        Instant until = clock.instant().plus(CALENDAR);
        List<Task> due = all.tasks().stream()
                .filter(task -> task.until() != null && task.until().isBefore(until))
                .filter(task -> all.ahead().stream().noneMatch(task::isDueAt))
                .toList();
        return new Dashboard(due, all.ahead(), List.of());
    }

    private Dashboard view(int most, Duration ahead) {
        access.requireMember();
        Instant now = clock.instant();
        Instant until = now.plus(ahead);
        DashboardContext context = new DashboardContext(
                now, until, most, questions.answerable(DashboardContext.day(now), DashboardContext.day(until)));
        List<Dashboard> parts =
                sources.stream().map(source -> source.of(context)).toList();
        return new Dashboard(
                all(parts, Dashboard::tasks, BY_URGENCY),
                all(parts, Dashboard::ahead, Comparator.comparing(UpcomingMoment::at)),
                all(
                        parts,
                        Dashboard::recent,
                        Comparator.comparing(RecentDocument::changedAt).reversed()),
                parts.stream().flatMap(part -> part.languages().stream()).toList());
    }

    private static <T> List<T> all(List<Dashboard> parts, Function<Dashboard, List<T>> what, Comparator<T> order) {
        return parts.stream()
                .flatMap(part -> what.apply(part).stream())
                .sorted(order)
                .toList();
    }
}
