package ngo.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Prints each figure of {@link ShapeFigures} beside its target and its bound, for {@code make shape}. */
public final class ShapeTable {

    private static final String FORMAT = "%-60s %8s %8s %8s  %s%n";
    private static final int LONGEST_DETAIL = 100;

    private ShapeTable() {}

    /**
     * A row of docs/shape.csv: the value that is wanted, and the one that no change may exceed. A figure without a bound is only printed.
     *
     * @param more whether more of it is better, as of tests
     */
    record Bound(String figure, boolean more, String wanted, String bound) {

        private static Bound of(List<String> cells) {
            return new Bound(cells.get(0), cells.get(1).equals("more"), cells.get(2), cells.get(3));
        }

        boolean isBrokenBy(long value) {
            OptionalLong limit = limit();
            return limit.isPresent() && (more ? value < limit.getAsLong() : value > limit.getAsLong());
        }

        private OptionalLong limit() {
            return bound.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(bound));
        }
    }

    static Map<String, Bound> bounds() {
        Map<String, Bound> bounds = new LinkedHashMap<>();
        Sources.read("../docs/shape.csv")
                .lines()
                .skip(1)
                .map(line -> Bound.of(List.of(line.split(",", -1))))
                .forEach(bound -> bounds.put(bound.figure(), bound));
        return bounds;
    }

    public static void main(String[] arguments) {
        Map<String, Bound> bounds = bounds();
        Map<String, ShapeFigures.Figure> figures = ShapeFigures.count();
        System.out.printf(FORMAT, "", "today", "bound", "wanted", "");
        figures.forEach((name, figure) -> {
            Bound bound = bounds.getOrDefault(name, new Bound(name, false, "", ""));
            String detail = isShort(figure) ? figure.detail() : "see below";
            System.out.printf(
                    FORMAT,
                    name,
                    figure.value(),
                    bound.bound(),
                    bound.wanted(),
                    bound.isBrokenBy(figure.value()) ? "WORSE " + detail : detail);
        });
        figures.values().stream()
                .filter(figure -> !isShort(figure))
                .forEach(figure -> System.out.printf("%n%s: %s%n", figure.name(), figure.detail()));
    }

    private static boolean isShort(ShapeFigures.Figure figure) {
        return figure.detail().length() <= LONGEST_DETAIL;
    }
}
