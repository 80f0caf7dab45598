package ngo.portal.web.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import ngo.portal.persistence.plan.records.ActivityRow;
import ngo.portal.persistence.plan.records.ActivityState;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.shared.Choice;
import ngo.portal.web.shared.listing.Query;
import org.jspecify.annotations.Nullable;

/**
 * The filter of a plan's activities, as parameters of an address.
 *
 * @param view {@code table}, {@code board} or {@code timeline}
 * @param responsible alias of an organisation, {@code -} for activities without one, empty for all
 * @param overdue {@code true} for those whose last day is over, else empty
 * @param from first day of the period; activities without dates are then left out
 * @param to last day of the period
 * @param section id of a section; only its activities are shown
 * @param start first month of the timeline, such as 2026-11
 */
public record ActivityQuery(
        String view,
        String responsible,
        String state,
        String overdue,
        String from,
        String to,
        String section,
        String start,
        String after) {

    static final String NOBODY = "-";
    private static final List<String> VIEWS = List.of("table", "board", "timeline");

    /** Where the value of a parameter comes from. */
    public interface Parameters {
        @Nullable
        String get(String name);
    }

    static ActivityQuery of(Parameters given) {
        ActivityQuery query = new ActivityQuery(
                view(given),
                value(given, "responsible"),
                value(given, "state"),
                value(given, "overdue"),
                value(given, "from"),
                value(given, "to"),
                value(given, "section"),
                value(given, "start"),
                value(given, "after"));
        query.requireReadable();
        return query;
    }

    private static String view(Parameters given) {
        String view = value(given, "view");
        return view.isEmpty() ? VIEWS.get(0) : view;
    }

    private static String value(Parameters given, String name) {
        String value = given.get(name);
        return value == null ? "" : value.strip();
    }

    private void requireReadable() {
        if (!VIEWS.contains(view)) {
            throw new InvalidInput("view");
        }
        if (!state.isEmpty()) {
            Choice.of(ActivityState.class, "state", state);
        }
        day("from", from);
        day("to", to);
        startMonth();
    }

    private static @Nullable LocalDate day(String field, String given) {
        return given.isEmpty() ? null : InputParser.day(given).orElseThrow(() -> new InvalidInput(field));
    }

    @Nullable
    YearMonth startMonth() {
        return start.isEmpty() ? null : InputParser.month(start).orElseThrow(() -> new InvalidInput("start"));
    }

    List<ActivityRow> among(List<ActivityRow> all, LocalDate today) {
        return all.stream().filter(one -> wants(one, today)).toList();
    }

    private boolean wants(ActivityRow one, LocalDate today) {
        return (state.isEmpty() || one.state().name().equals(state))
                && (overdue.isEmpty() || one.isOverdue(today))
                && (section.isEmpty() || one.section().toString().equals(section))
                && wantsResponsible(one)
                && wantsDays(one);
    }

    private boolean wantsResponsible(ActivityRow one) {
        return responsible.isEmpty()
                || (responsible.equals(NOBODY)
                        ? one.isFree()
                        : one.responsibleAlias().equals(responsible));
    }

    /** Whether an activity overlaps the requested days. A period without an end is unlimited. */
    private boolean wantsDays(ActivityRow one) {
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        if (first == null && last == null) {
            return true;
        }
        boolean dated = one.from() != null || one.to() != null;
        return dated
                && (first == null || one.to() == null || !one.to().isBefore(first))
                && (last == null || one.from() == null || !one.from().isAfter(last));
    }

    public boolean narrows() {
        return !(responsible + state + overdue + from + to + section).isEmpty();
    }

    ActivityQuery in(String other) {
        return new ActivityQuery(other, responsible, state, overdue, from, to, section, "", "");
    }

    ActivityQuery startingIn(YearMonth month) {
        return new ActivityQuery(view, responsible, state, overdue, from, to, section, month.toString(), "");
    }

    ActivityQuery behind(String id) {
        return new ActivityQuery(view, responsible, state, overdue, from, to, section, start, id);
    }

    ActivityQuery inState(ActivityState one) {
        return new ActivityQuery(view, responsible, one.name(), overdue, from, to, section, start, "");
    }

    /** The address that asks for this; the table is what is shown where none is named. */
    String address(String path) {
        return Query.at(path)
                .and("view", view.equals(VIEWS.get(0)) ? "" : view)
                .and("responsible", responsible)
                .and("state", state)
                .and("overdue", overdue)
                .and("from", from)
                .and("to", to)
                .and("section", section)
                .and("start", start)
                .and("after", after)
                .address();
    }
}
