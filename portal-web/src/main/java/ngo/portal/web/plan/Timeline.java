package ngo.portal.web.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ngo.portal.persistence.plan.records.ActivityRow;
import org.jspecify.annotations.Nullable;

/**
 * Activities along twelve months.
 *
 * @param bars activities that overlap these months, the earliest first
 * @param left how many more there are than a page shows
 * @param undated how many have no dates and are in no month
 */
public record Timeline(YearMonth start, List<Bar> bars, int left, int undated) {

    static final int SHOWN_MONTHS = 12;
    static final int MAX_BARS = 100;

    /**
     * One activity.
     *
     * @param column the month in which it begins here, counted from 1
     * @param span over how many months it goes here
     * @param before it has begun before these months
     * @param beyond it goes on after them
     */
    public record Bar(ActivityRow row, int column, int span, boolean before, boolean beyond, boolean overdue) {}

    static Timeline of(List<ActivityRow> wanted, @Nullable YearMonth asked, LocalDate today) {
        List<ActivityRow> dated = wanted.stream()
                .filter(one -> one.from() != null || one.to() != null)
                .sorted(Comparator.comparing(Timeline::first).thenComparing(Timeline::last))
                .toList();
        YearMonth start = asked == null ? chosen(dated, today) : asked;
        List<ActivityRow> here =
                dated.stream().filter(one -> touches(one, start)).toList();
        return new Timeline(
                start,
                here.stream().limit(MAX_BARS).map(one -> bar(one, start, today)).toList(),
                Math.max(0, here.size() - MAX_BARS),
                wanted.size() - dated.size());
    }

    /** The first month of all where a year holds them, else the one before this. */
    private static YearMonth chosen(List<ActivityRow> dated, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        YearMonth first = dated.stream()
                .map(Timeline::first)
                .min(Comparator.naturalOrder())
                .orElse(now);
        YearMonth last = dated.stream()
                .map(Timeline::last)
                .max(Comparator.naturalOrder())
                .orElse(now);
        return ChronoUnit.MONTHS.between(first, last) < SHOWN_MONTHS ? first : now.minusMonths(1);
    }

    private static boolean touches(ActivityRow one, YearMonth start) {
        return first(one).isBefore(start.plusMonths(SHOWN_MONTHS)) && !last(one).isBefore(start);
    }

    private static Bar bar(ActivityRow one, YearMonth start, LocalDate today) {
        int from = (int) ChronoUnit.MONTHS.between(start, first(one));
        int to = (int) ChronoUnit.MONTHS.between(start, last(one));
        int column = Math.max(0, from);
        int end = Math.min(SHOWN_MONTHS - 1, to);
        return new Bar(one, column + 1, end - column + 1, from < 0, to >= SHOWN_MONTHS, one.isOverdue(today));
    }

    /** The month of the first date, or of the only one. */
    private static YearMonth first(ActivityRow one) {
        return YearMonth.from(Stream.of(one.from(), one.to())
                .filter(day -> day != null)
                .findFirst()
                .orElseThrow());
    }

    private static YearMonth last(ActivityRow one) {
        return YearMonth.from(Stream.of(one.to(), one.from())
                .filter(day -> day != null)
                .findFirst()
                .orElseThrow());
    }

    public List<YearMonth> months() {
        return IntStream.range(0, SHOWN_MONTHS).mapToObj(start::plusMonths).toList();
    }

    /** The last of the months. */
    public YearMonth end() {
        return start.plusMonths(SHOWN_MONTHS - 1L);
    }

    public YearMonth earlier() {
        return start.minusMonths(SHOWN_MONTHS);
    }

    public YearMonth later() {
        return start.plusMonths(SHOWN_MONTHS);
    }
}
