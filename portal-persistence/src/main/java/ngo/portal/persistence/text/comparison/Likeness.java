package ngo.portal.persistence.text.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The similarity of two passages, as the share of words they share. */
final class Likeness {

    /** Beyond this many pairs no reader could follow; the passages are then shown removed and added as they are. */
    private static final int MAX_PAIRS = 40_000;

    /** Passages with less similarity count as two passages, not as one that changed. */
    private static final int MIN_LIKENESS_PERCENT = 35;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<int[]> older;
    private final List<int[]> newer;

    Likeness(List<Passage> older, List<Passage> newer) {
        this.older = older.stream().map(this::words).toList();
        this.newer = newer.stream().map(this::words).toList();
    }

    static List<Alignment.Step> pairs(List<Passage> older, List<Passage> newer) {
        if ((long) older.size() * newer.size() > MAX_PAIRS) {
            return Alignment.apart(0, older.size(), 0, newer.size());
        }
        return Alignment.best(older.size(), newer.size(), new Likeness(older, newer)::percent);
    }

    /** The newer passage that shares most words with the first older one, of several the first; -1 where none shares enough. */
    int mostLike() {
        int best = -1;
        int most = 0;
        for (int b = 0; b < newer.size(); b++) {
            int percent = percent(0, b);
            if (percent > most) {
                most = percent;
                best = b;
            }
        }
        return best;
    }

    private int[] words(Passage passage) {
        return WordComparison.tokens(passage.plain()).stream()
                .filter(token -> !token.isBlank())
                .mapToInt(token -> numbers.computeIfAbsent(token, unknown -> numbers.size()))
                .sorted()
                .toArray();
    }

    private int percent(int a, int b) {
        int[] left = older.get(a);
        int[] right = newer.get(b);
        int percent = 200 * shared(left, right) / Math.max(1, left.length + right.length);
        return percent < MIN_LIKENESS_PERCENT ? 0 : percent;
    }

    private static int shared(int[] left, int[] right) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < left.length && j < right.length) {
            if (left[i] == right[j]) {
                shared++;
            }
            int step = Integer.compare(left[i], right[j]);
            i += step <= 0 ? 1 : 0;
            j += step >= 0 ? 1 : 0;
        }
        return shared;
    }
}
