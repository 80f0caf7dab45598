package ngo.portal.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * {@code make bench}: measures the portal at each size that is named, at 10 thousand and a million documents if none is, and prints
 * one table; then what it costs to sign a petition that has so many signatures. Sizes are those of the command {@code seed}.
 */
public final class Bench {

    private static final List<String> USUAL_SIZES = List.of("10k", "1m");
    private static final String SIGNING = "SIGNING";

    static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warm.seconds", 25));
    static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("bench.round.seconds", 8));
    private static final Duration IDLE = Duration.ofSeconds(Integer.getInteger("bench.idle.seconds", 60));

    /** What was begun for the last requests, compilation above all, is done by then. */
    private static final Duration SETTLING = Duration.ofSeconds(20);

    static final int ROUNDS = 3;

    private Bench() {}

    public static void main(String[] named) throws IOException, InterruptedException, SQLException, ExecutionException {
        List<String> sizes = named.length == 0 ? USUAL_SIZES : List.of(named);
        List<String> wanted = List.of(System.getProperty("bench.pages", "")
                .toUpperCase(Locale.ROOT)
                .strip()
                .split("[\\s,]+"));
        if (!wanted.equals(List.of(SIGNING))) {
            measurePages(sizes);
        }
        if (wanted.contains("") || wanted.contains(SIGNING)) {
            SigningBench.measure(sizes).forEach(System.out::println);
        }
    }

    private static void measurePages(List<String> sizes)
            throws IOException, InterruptedException, SQLException, ExecutionException {
        BenchTable table = new BenchTable();
        System.out.println(
                "Each size takes " + minutes(pages().size()) + " minutes, filling it in the first time comes on top.");
        for (String size : sizes) {
            System.out.println("Measuring at " + size + " documents …");
            try (MeasuredPortal portal = MeasuredPortal.of(size)) {
                table.runs(portal.java());
                table.add(size, measure(portal), idle(portal));
            }
        }
        table.lines().forEach(System.out::println);
    }

    private static Map<MeasuredPage, List<ClosedLoop.Round>> measure(MeasuredPortal portal)
            throws InterruptedException, SQLException, ExecutionException {
        Readers readers = new Readers(portal);
        ClosedLoop loop = new ClosedLoop(portal.server(), portal.database(), readers.count(), ClosedLoop.USUAL_AT_ONCE);
        List<MeasuredPage> pages = pages();
        for (MeasuredPage page : pages) {
            loop.run(readers.of(page), WARM_UP);
        }
        Map<MeasuredPage, List<ClosedLoop.Round>> rounds = new EnumMap<>(MeasuredPage.class);
        for (int round = 0; round < ROUNDS; round++) {
            for (MeasuredPage page : pages) {
                rounds.computeIfAbsent(page, key -> new ArrayList<>()).add(loop.run(readers.of(page), ROUND));
            }
        }
        return rounds;
    }

    private static long minutes(int pages) {
        return 1
                + WARM_UP.plus(ROUND.multipliedBy(ROUNDS))
                        .multipliedBy(pages)
                        .plus(IDLE)
                        .toMinutes();
    }

    /** The bare table and what is named, as in {@code list,document}; all if nothing is. */
    private static List<MeasuredPage> pages() {
        String named = System.getProperty("bench.pages", "");
        return Arrays.stream(MeasuredPage.values())
                .filter(page -> named.isEmpty() || page == MeasuredPage.BARE || page.isNamedIn(named))
                .toList();
    }

    /** What the servers use while nobody asks for anything, as a part of one processor. */
    private static double idle(MeasuredPortal portal) throws InterruptedException {
        ProcessorTime server = portal.server();
        ProcessorTime database = portal.database();
        Thread.sleep(SETTLING.toMillis());
        long before = server.milliseconds() + database.milliseconds();
        Thread.sleep(IDLE.toMillis());
        return (double) (server.milliseconds() + database.milliseconds() - before) / IDLE.toMillis();
    }
}
