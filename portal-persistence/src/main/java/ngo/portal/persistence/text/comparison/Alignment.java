package ngo.portal.persistence.text.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ngo.portal.persistence.text.comparison.Piece.Kind;

/**
 * Aligns two sequences in order. A common beginning and end is matched at once; a middle of limited size is matched
 * optimally; a larger one is split at elements that occur once in both, and if there are none, left unmatched. So its time
 * is bounded for any input.
 */
final class Alignment<T> {

    /** One step of an alignment: an element of the older sequence, of the newer, or one of each; an index that does not apply is -1. */
    record Step(Kind kind, int older, int newer) {}

    private static final long MAX_CELLS = 500_000;
    private static final int MAX_CUTS = 20;

    private final List<T> older;
    private final List<T> newer;
    private final BestMatch.Worth worth;
    private final List<Step> steps = new ArrayList<>();

    private Alignment(List<T> older, List<T> newer, BestMatch.Worth worth) {
        this.older = older;
        this.newer = newer;
        this.worth = worth;
    }

    static <T> List<Step> between(List<T> older, List<T> newer) {
        return between(older, newer, (a, b) -> older.get(a).equals(newer.get(b)) ? 1 : 0);
    }

    /** Aligns two sequences; the worth of a pair is zero exactly where its elements differ. */
    static <T> List<Step> between(List<T> older, List<T> newer, BestMatch.Worth worth) {
        Alignment<T> alignment = new Alignment<>(older, newer, worth);
        alignment.align(0, older.size(), 0, newer.size(), MAX_CUTS);
        return alignment.steps;
    }

    static List<Step> best(int older, int newer, BestMatch.Worth worth) {
        return new BestMatch(0, older, 0, newer, worth).steps();
    }

    /** No match: all of the one, then all of the other. */
    static List<Step> apart(int fromOlder, int toOlder, int fromNewer, int toNewer) {
        return Stream.concat(
                        IntStream.range(fromOlder, toOlder).mapToObj(a -> new Step(Kind.REMOVED, a, -1)),
                        IntStream.range(fromNewer, toNewer).mapToObj(b -> new Step(Kind.ADDED, -1, b)))
                .toList();
    }

    private void align(int fromOlder, int toOlder, int fromNewer, int toNewer, int cuts) {
        int a = fromOlder;
        int b = fromNewer;
        while (a < toOlder && b < toNewer && older.get(a).equals(newer.get(b))) {
            steps.add(new Step(Kind.SAME, a++, b++));
        }
        int lastA = toOlder;
        int lastB = toNewer;
        while (lastA > a && lastB > b && older.get(lastA - 1).equals(newer.get(lastB - 1))) {
            lastA--;
            lastB--;
        }
        alignMiddle(a, lastA, b, lastB, cuts);
        while (lastA < toOlder) {
            steps.add(new Step(Kind.SAME, lastA++, lastB++));
        }
    }

    private void alignMiddle(int fromOlder, int toOlder, int fromNewer, int toNewer, int cuts) {
        boolean small = (long) (toOlder - fromOlder) * (toNewer - fromNewer) <= MAX_CELLS;
        List<Step> anchors = small ? List.of() : UniqueMatches.of(older, newer, fromOlder, toOlder, fromNewer, toNewer);
        if (small) {
            steps.addAll(new BestMatch(fromOlder, toOlder, fromNewer, toNewer, worth).steps());
        } else if (anchors.isEmpty() || cuts == 0) {
            steps.addAll(apart(fromOlder, toOlder, fromNewer, toNewer));
        } else {
            alignAround(anchors, fromOlder, toOlder, fromNewer, toNewer, cuts - 1);
        }
    }

    private void alignAround(List<Step> anchors, int fromOlder, int toOlder, int fromNewer, int toNewer, int cuts) {
        int a = fromOlder;
        int b = fromNewer;
        for (Step anchor : anchors) {
            align(a, anchor.older(), b, anchor.newer(), cuts);
            steps.add(anchor);
            a = anchor.older() + 1;
            b = anchor.newer() + 1;
        }
        align(a, toOlder, b, toNewer, cuts);
    }
}
