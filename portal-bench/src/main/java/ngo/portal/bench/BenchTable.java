package ngo.portal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The figures of all sizes, as a table that can be put into a document. */
final class BenchTable {

    private record Size(Map<MeasuredPage, List<ClosedLoop.Round>> rounds, double idle) {}

    private final Map<String, Size> sizes = new LinkedHashMap<>();
    private String java = "";

    /** Which Java the servers run on. */
    void runs(String version) {
        java = version;
    }

    void add(String size, Map<MeasuredPage, List<ClosedLoop.Round>> rounds, double idle) {
        sizes.put(size, new Size(rounds, idle));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(machine(java) + "; 8 at once, 20 people, medians of interleaved rounds.");
        lines.add("");
        lines.add("| page | documents | CPU ms a request (least–most) | of it database | × bare table | × smallest size"
                + " | requests/s | p95 ms | bytes, gzip |");
        lines.add("|---|---|---|---|---|---|---|---|---|");
        for (MeasuredPage page : MeasuredPage.values()) {
            sizes.keySet().stream()
                    .filter(size -> !rounds(page, size).isEmpty())
                    .forEach(size -> lines.add(line(page, size)));
        }
        lines.add("");
        sizes.forEach((size, figures) ->
                lines.add(String.format(Locale.ROOT, "Idle at %s: %.1f %% of a core.", size, 100 * figures.idle())));
        return lines;
    }

    private String line(MeasuredPage page, String size) {
        List<ClosedLoop.Round> rounds = rounds(page, size);
        double cost = cost(page, size);
        String smallest = sizes.keySet().iterator().next();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.2f (%.2f–%.2f) | %.2f | %.2f | %.2f | %.0f | %.0f | %d |",
                page.title(),
                size,
                cost,
                rounds.stream().mapToDouble(ClosedLoop.Round::costOfOne).min().orElseThrow(),
                rounds.stream().mapToDouble(ClosedLoop.Round::costOfOne).max().orElseThrow(),
                median(rounds, ClosedLoop.Round::costInDatabase),
                cost / cost(MeasuredPage.BARE, size),
                cost / cost(page, smallest),
                median(rounds, ClosedLoop.Round::eachSecond),
                median(rounds, ClosedLoop.Round::slowestOfTwentyMilliseconds),
                rounds.get(0).bytes());
    }

    private double cost(MeasuredPage page, String size) {
        return median(rounds(page, size), ClosedLoop.Round::costOfOne);
    }

    private List<ClosedLoop.Round> rounds(MeasuredPage page, String size) {
        Size figures = sizes.get(size);
        return figures == null ? List.of() : figures.rounds().getOrDefault(page, List.of());
    }

    static double median(List<ClosedLoop.Round> rounds, ToDoubleFunction<ClosedLoop.Round> what) {
        double[] sorted = rounds.stream().mapToDouble(what).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** On what it was measured, and what else that had to do. */
    static String machine(String java) {
        return String.format(
                Locale.ROOT,
                "%s; %s, %d cores, servers on Java %s; load %s",
                LocalDate.now(ZoneOffset.UTC),
                processor(),
                Runtime.getRuntime().availableProcessors(),
                java,
                firstLine("/proc/loadavg"));
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 2))
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException unknown) {
            return System.getProperty("os.arch");
        }
    }

    private static String firstLine(String file) {
        try {
            return Files.readAllLines(Path.of(file)).get(0);
        } catch (IOException unknown) {
            return "unknown";
        }
    }
}
