package ngo.portal.web.plan.progress;

import java.util.List;
import java.util.stream.IntStream;

/** Progress in bars, one below the other: label, numbers, and a bar in two parts. Lengths are parts of a hundred. */
public record Chart(List<Bar> bars, int height) {

    /** The most bars in one picture; the table that follows it has all rows. */
    static final int MAX_BARS = 12;

    private static final int ROW_HEIGHT = 56;
    private static final int LABEL_OFFSET = 16;
    private static final int BAR_OFFSET = 26;
    private static final int MAX_LABEL_CHARACTERS = 30;

    /** What a bar represents. */
    public record Line(String label, Tally tally) {}

    /**
     * One bar.
     *
     * @param textY vertical position of its label
     * @param beamY vertical position of the bar
     */
    public record Bar(String label, Tally tally, int textY, int beamY) {}

    static Chart of(List<Line> lines) {
        List<Line> shown = lines.stream().limit(MAX_BARS).toList();
        List<Bar> bars = IntStream.range(0, shown.size())
                .mapToObj(i -> bar(shown.get(i), i * ROW_HEIGHT))
                .toList();
        return new Chart(bars, bars.size() * ROW_HEIGHT);
    }

    private static Bar bar(Line line, int top) {
        return new Bar(cut(line.label()), line.tally(), top + LABEL_OFFSET, top + BAR_OFFSET);
    }

    /** Isolated, so that what is left out is left out at its end, whichever way the page runs. */
    private static String cut(String label) {
        String shown = label.length() <= MAX_LABEL_CHARACTERS
                ? label
                : label.substring(0, MAX_LABEL_CHARACTERS - 1) + "\u2026";
        return "\u2068" + shown + "\u2069";
    }
}
