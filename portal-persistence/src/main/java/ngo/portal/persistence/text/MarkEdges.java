package ngo.portal.persistence.text;

import ngo.portal.persistence.text.StyledText.Mark;

/** Removes emphasis and links from the space at their edges, where they are invisible and Markdown cannot express them. */
final class MarkEdges {

    private MarkEdges() {}

    static void trim(String words, int[] styles, Mark mark) {
        int from = 0;
        while (from < styles.length) {
            int to = from;
            while (to < styles.length && mark.of(styles[to]) == mark.of(styles[from])) {
                to++;
            }
            if (mark.of(styles[from]) != 0) {
                trim(words, styles, mark, from, to);
            }
            from = to;
        }
    }

    private static void trim(String words, int[] styles, Mark mark, int from, int to) {
        int first = from;
        while (first < to && isEdge(words, first)) {
            styles[first] = mark.off(styles[first]);
            first++;
        }
        int last = to - 1;
        while (last > first && Characters.isSpace(words.charAt(last))) {
            styles[last] = mark.off(styles[last]);
            last--;
        }
    }

    private static boolean isEdge(String words, int at) {
        boolean secondHalf = at > 0 && Character.isLowSurrogate(words.charAt(at));
        int character = words.codePointAt(secondHalf ? at - 1 : at);
        return Characters.isSpace(character) || Characters.isCombining(character);
    }
}
