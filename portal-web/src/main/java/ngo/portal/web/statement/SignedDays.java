package ngo.portal.web.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.persistence.statement.Display;
import ngo.portal.persistence.statement.SignOnRow;
import ngo.portal.web.shared.RequestLanguage;

/**
 * A column chart of the signatures per day, or per week if there are many days.
 *
 * @param weekly whether a column is a week, labelled with its first day
 */
public record SignedDays(List<Column> columns, boolean weekly) {

    /** The minimum number of days; below it, the chart shows no more than its sentence. */
    private static final int FEWEST_DAYS = 2;

    private static final int MOST_COLUMNS = 60;
    private static final int WEEK = 7;

    /** The baseline of the columns in the chart. */
    private static final int BASE = 96;

    private static final int TALLEST = 88;
    private static final double HUNDRED_PERCENT = 100;

    /** The share of a column's width that stays empty before the next one. */
    private static final double BETWEEN = 0.2;

    /**
     * One column.
     *
     * @param before how many had signed until then
     * @param x position in percent, as is the width; y and height are in points
     */
    public record Column(LocalDate day, int count, int before, double x, double width, int y, int height) {

        public int sum() {
            return before + count;
        }
    }

    /** The valid signatures by day in the reader's zone. Silent signatories are not part of the chart. */
    static Optional<SignedDays> of(List<SignOnRow> board) {
        return of(
                board.stream()
                        .filter(row -> row.state().counts() && row.display() != Display.SILENT)
                        .flatMap(row -> Stream.ofNullable(row.answeredAt()))
                        .toList(),
                RequestLanguage.zone());
    }

    static Optional<SignedDays> of(Collection<Instant> signed, ZoneId zone) {
        Map<LocalDate, Integer> counts = signed.stream()
                .map(at -> LocalDate.ofInstant(at, zone))
                .collect(Collectors.toMap(Function.identity(), day -> 1, Integer::sum, TreeMap::new));
        if (counts.size() < FEWEST_DAYS) {
            return Optional.empty();
        }
        LocalDate first = List.copyOf(counts.keySet()).get(0);
        LocalDate last = List.copyOf(counts.keySet()).get(counts.size() - 1);
        int days = (int) ChronoUnit.DAYS.between(first, last) + 1;
        boolean weekly = days > MOST_COLUMNS;
        return Optional.of(new SignedDays(columns(counts, first, days, weekly ? WEEK : 1), weekly));
    }

    private static List<Column> columns(Map<LocalDate, Integer> counts, LocalDate first, int days, int wide) {
        int number = (days + wide - 1) / wide;
        int[] sums = new int[number];
        counts.forEach((day, count) -> sums[(int) ChronoUnit.DAYS.between(first, day) / wide] += count);
        int most = Arrays.stream(sums).max().orElse(1);
        double slot = HUNDRED_PERCENT / number;
        List<Column> columns = new ArrayList<>();
        int before = 0;
        for (int i = 0; i < number; i++) {
            int height = sums[i] * TALLEST / most;
            columns.add(new Column(
                    first.plusDays((long) i * wide),
                    sums[i],
                    before,
                    i * slot,
                    slot * (1 - BETWEEN),
                    BASE - height,
                    height));
            before += sums[i];
        }
        return List.copyOf(columns);
    }

    public Column getFirst() {
        return columns.get(0);
    }

    public Column getLast() {
        return columns.get(columns.size() - 1);
    }

    /** The first of the days with most signatures. */
    public Column getMost() {
        return columns.stream()
                .max(Comparator.comparingInt(Column::count).thenComparing(Column::day, Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** The days with signatures. */
    public List<Column> getSigned() {
        return columns.stream().filter(column -> column.count() > 0).toList();
    }
}
