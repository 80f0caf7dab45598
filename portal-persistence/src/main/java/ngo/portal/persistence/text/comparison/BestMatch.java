package ngo.portal.persistence.text.comparison;

import java.util.ArrayList;
import java.util.List;
import ngo.portal.persistence.text.comparison.Alignment.Step;
import ngo.portal.persistence.text.comparison.Piece.Kind;

/** Finds the alignment in order of greatest worth by dynamic programming; for ranges whose product is small. */
final class BestMatch {

    /** The worth of matching two elements; zero if they must not be matched. */
    interface Worth {
        int of(int older, int newer);
    }

    private final int fromOlder;
    private final int toOlder;
    private final int fromNewer;
    private final int toNewer;
    private final Worth worth;

    BestMatch(int fromOlder, int toOlder, int fromNewer, int toNewer, Worth worth) {
        this.fromOlder = fromOlder;
        this.toOlder = toOlder;
        this.fromNewer = fromNewer;
        this.toNewer = toNewer;
        this.worth = worth;
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        int[][] best = best();
        int a = fromOlder;
        int b = fromNewer;
        while (a < toOlder && b < toNewer) {
            int own = worth.of(a, b);
            int here = best[a - fromOlder][b - fromNewer];
            if (own > 0 && here == own + best[a + 1 - fromOlder][b + 1 - fromNewer]) {
                steps.add(new Step(Kind.SAME, a++, b++));
            } else if (here == best[a + 1 - fromOlder][b - fromNewer]) {
                steps.add(new Step(Kind.REMOVED, a++, -1));
            } else {
                steps.add(new Step(Kind.ADDED, -1, b++));
            }
        }
        while (a < toOlder) {
            steps.add(new Step(Kind.REMOVED, a++, -1));
        }
        while (b < toNewer) {
            steps.add(new Step(Kind.ADDED, -1, b++));
        }
        return steps;
    }

    /** The greatest worth of matching everything from each pair of positions on. */
    private int[][] best() {
        int rows = toOlder - fromOlder;
        int columns = toNewer - fromNewer;
        int[][] best = new int[rows + 1][columns + 1];
        for (int a = rows - 1; a >= 0; a--) {
            for (int b = columns - 1; b >= 0; b--) {
                int own = worth.of(fromOlder + a, fromNewer + b);
                int matched = own > 0 ? own + best[a + 1][b + 1] : 0;
                best[a][b] = Math.max(matched, Math.max(best[a + 1][b], best[a][b + 1]));
            }
        }
        return best;
    }
}
