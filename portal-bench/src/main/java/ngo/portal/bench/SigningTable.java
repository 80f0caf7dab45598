package ngo.portal.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The figures of signing, what is wanted of them, and whether everything that was answered was counted. */
final class SigningTable {

    private static final double OF_A_BARE_INSERT = 0.5;
    private static final double OF_THE_RATE_OF_EIGHT = 0.9;
    private static final double OF_THE_WAIT_AT_FEW = 1.1;
    private static final int MAX_BYTES = 60_000;
    private static final int MAX_REQUESTS = 4;

    private record Petition(long before, long after, long shown) {}

    private final String java;
    private final Map<String, Petition> petitions = new LinkedHashMap<>();
    private final List<String> differences = new ArrayList<>();
    private long answers;
    private @Nullable FirstVisit page;

    SigningTable(String java) {
        this.java = java;
    }

    void begins(String size, long signatures) {
        petitions.put(size, new Petition(signatures, signatures, signatures));
    }

    void ends(String size, long signatures, long shown) {
        petitions.computeIfPresent(size, (same, before) -> new Petition(before.before(), signatures, shown));
        if (signatures != shown) {
            differences.add(String.format(
                    Locale.ROOT, "the petition of %s has %d signatures and shows %d", size, signatures, shown));
        }
    }

    /** How many rows there are more after as many answers. */
    void counts(SigningAct act, int answered, long rows) {
        if (act.kind() != SigningAct.Kind.PAGE) {
            answers += answered;
            if (rows != answered) {
                differences.add(String.format(Locale.ROOT, "%s: %d answers, %d rows", title(act), answered, rows));
            }
        }
    }

    void weighs(FirstVisit visit) {
        page = visit;
    }

    List<String> lines(Map<SigningAct, List<ClosedLoop.Round>> rounds) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(BenchTable.machine(java) + "; medians of interleaved rounds, rows counted after each.");
        lines.add("");
        lines.add("| act | signatures before | at once | CPU ms (least–most) | of it database | requests/s | p95 ms |");
        lines.add("|---|---|---|---|---|---|---|");
        rounds.forEach((act, measured) -> lines.add(line(act, measured)));
        lines.add("");
        lines.add("| wanted | found | |");
        lines.add("|---|---|---|");
        lines.addAll(ratios(rounds));
        lines.addAll(counts());
        return lines;
    }

    private String line(SigningAct act, List<ClosedLoop.Round> rounds) {
        @Nullable Petition petition = petitions.get(act.size());
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.2f (%.2f–%.2f) | %.2f | %.0f | %.1f |",
                act.kind().title(),
                petition == null ? "" : Long.toString(petition.before()),
                act.atOnce(),
                BenchTable.median(rounds, ClosedLoop.Round::costOfOne),
                rounds.stream().mapToDouble(ClosedLoop.Round::costOfOne).min().orElseThrow(),
                rounds.stream().mapToDouble(ClosedLoop.Round::costOfOne).max().orElseThrow(),
                BenchTable.median(rounds, ClosedLoop.Round::costInDatabase),
                BenchTable.median(rounds, ClosedLoop.Round::eachSecond),
                BenchTable.median(rounds, ClosedLoop.Round::slowestOfTwentyMilliseconds));
    }

    private List<String> ratios(Map<SigningAct, List<ClosedLoop.Round>> rounds) {
        List<String> sizes = List.copyOf(petitions.keySet());
        String few = sizes.get(0);
        String many = sizes.get(sizes.size() - 1);
        List<ClosedLoop.Round> bare = of(rounds, SigningAct.Kind.INSERT, "", false);
        List<ClosedLoop.Round> sign = of(rounds, SigningAct.Kind.SIGN, few, false);
        List<String> lines = new ArrayList<>();
        lines.add(least(
                "processor time of a bare insert at least 0.5 of that of signing",
                ratio(bare, sign, ClosedLoop.Round::costOfOne),
                OF_A_BARE_INSERT));
        lines.add(least(
                "signatures a second at least 0.5 of bare inserts",
                ratio(sign, bare, ClosedLoop.Round::eachSecond),
                OF_A_BARE_INSERT));
        for (SigningAct.Kind kind : List.of(SigningAct.Kind.SIGN, SigningAct.Kind.CONFIRM)) {
            List<ClosedLoop.Round> usual = of(rounds, kind, few, false);
            lines.add(least(
                    kind.title() + ": the rate of thirty-two at once at least 0.9 of that of eight",
                    ratio(of(rounds, kind, few, true), usual, ClosedLoop.Round::eachSecond),
                    OF_THE_RATE_OF_EIGHT));
            lines.add(most(
                    kind.title() + ": p95 at " + many + " at most 1.1 of that at " + few,
                    ratio(of(rounds, kind, many, false), usual, ClosedLoop.Round::slowestOfTwentyMilliseconds),
                    OF_THE_WAIT_AT_FEW));
        }
        return lines;
    }

    private List<String> counts() {
        List<String> lines = new ArrayList<>();
        if (page != null) {
            lines.add(String.format(
                    Locale.ROOT,
                    "| a petition's page at most 60 KB in 4 requests, without a session | %d bytes in %d, %s | %s |",
                    page.bytes(),
                    page.requests(),
                    page.remembered() ? "a cookie" : "no cookie",
                    holds(page.bytes() <= MAX_BYTES && page.requests() <= MAX_REQUESTS && !page.remembered())));
        }
        lines.add(String.format(
                Locale.ROOT,
                "| every answer has its row, every signature is in the number | %s | %s |",
                differences.isEmpty() ? answers + " answers" : String.join("; ", differences),
                holds(differences.isEmpty())));
        return lines;
    }

    private static List<ClosedLoop.Round> of(
            Map<SigningAct, List<ClosedLoop.Round>> rounds, SigningAct.Kind kind, String size, boolean many) {
        return rounds.entrySet().stream()
                .filter(one -> one.getKey().kind() == kind
                        && one.getKey().size().equals(size)
                        && one.getKey().atOnce() > ClosedLoop.USUAL_AT_ONCE == many)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static double ratio(
            List<ClosedLoop.Round> one, List<ClosedLoop.Round> other, ToDoubleFunction<ClosedLoop.Round> what) {
        return BenchTable.median(one, what) / BenchTable.median(other, what);
    }

    private static String least(String wanted, double found, double bound) {
        return String.format(Locale.ROOT, "| %s | %.2f | %s |", wanted, found, holds(found >= bound));
    }

    private static String most(String wanted, double found, double bound) {
        return String.format(Locale.ROOT, "| %s | %.2f | %s |", wanted, found, holds(found <= bound));
    }

    private static String holds(boolean found) {
        return found ? "holds" : "not yet";
    }

    private static String title(SigningAct act) {
        return act.kind().title() + " " + act.size() + " by " + act.atOnce();
    }
}
