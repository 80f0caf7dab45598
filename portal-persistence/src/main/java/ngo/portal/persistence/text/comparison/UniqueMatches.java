package ngo.portal.persistence.text.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ngo.portal.persistence.text.comparison.Alignment.Step;
import ngo.portal.persistence.text.comparison.Piece.Kind;

/** The elements that occur exactly once in both sequences, as far as their order is the same in both. */
final class UniqueMatches {

    private static final int NOT_UNIQUE = -1;

    private UniqueMatches() {}

    static <T> List<Step> of(List<T> older, List<T> newer, int fromOlder, int toOlder, int fromNewer, int toNewer) {
        Map<T, Integer> inOlder = once(older, fromOlder, toOlder);
        Map<T, Integer> inNewer = once(newer, fromNewer, toNewer);
        List<Step> unique = new ArrayList<>();
        for (int a = fromOlder; a < toOlder; a++) {
            int b = inNewer.getOrDefault(older.get(a), NOT_UNIQUE);
            if (b != NOT_UNIQUE && inOlder.getOrDefault(older.get(a), NOT_UNIQUE) == a) {
                unique.add(new Step(Kind.SAME, a, b));
            }
        }
        return longestRising(unique);
    }

    private static <T> Map<T, Integer> once(List<T> elements, int from, int to) {
        Map<T, Integer> places = new HashMap<>();
        for (int at = from; at < to; at++) {
            places.merge(elements.get(at), at, (first, second) -> NOT_UNIQUE);
        }
        return places;
    }

    /** Patience sorting: each step lies on a pile and remembers what topped the pile before it. */
    private static List<Step> longestRising(List<Step> steps) {
        List<Integer> tops = new ArrayList<>();
        int[] before = new int[steps.size()];
        for (int i = 0; i < steps.size(); i++) {
            int pile = pile(steps, tops, steps.get(i).newer());
            before[i] = pile == 0 ? NOT_UNIQUE : tops.get(pile - 1);
            if (pile == tops.size()) {
                tops.add(i);
            } else {
                tops.set(pile, i);
            }
        }
        List<Step> rising = new ArrayList<>();
        for (int i = tops.isEmpty() ? NOT_UNIQUE : tops.get(tops.size() - 1); i != NOT_UNIQUE; i = before[i]) {
            rising.add(steps.get(i));
        }
        Collections.reverse(rising);
        return rising;
    }

    private static int pile(List<Step> steps, List<Integer> tops, int newer) {
        int low = 0;
        int high = tops.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (steps.get(tops.get(middle)).newer() < newer) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
