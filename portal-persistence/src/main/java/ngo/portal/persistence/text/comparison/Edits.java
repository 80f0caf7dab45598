package ngo.portal.persistence.text.comparison;

import java.util.ArrayList;
import java.util.List;

/** One rewording as a sequence of edits of the original words, which are consumed in order. */
final class Edits {

    /**
     * Replaces some words of the original.
     *
     * @param from first word of the base that is replaced, {@code to} the first that is not; both the same where words are
     *         added
     * @param longer by how many words the text grows
     */
    record Edit(int from, int to, int longer) {

        /**
         * Whether an edit conflicts with a stretch: one that only adds words does if it touches the stretch, any other if
         * both share a word.
         */
        private boolean meets(int start, int end) {
            boolean isAdding = from == to || start == end;
            return isAdding ? from <= end && to >= start : from < end && to > start;
        }
    }

    /** Two edits with at most so few letters between them become one, as in a shown comparison. */
    private static final int MAX_SWALLOWED_LETTERS = 3;

    private final List<String> words;
    private final List<Edit> edits = new ArrayList<>();
    private int next;
    private int taken;
    private int shift;

    Edits(List<String> base, List<String> words) {
        this.words = words;
        List<Alignment.Step> steps = WordComparison.steps(base, words);
        int at = 0;
        int was = 0;
        while (at < steps.size()) {
            int to = isSame(steps, at) ? at + 1 : end(base, steps, at);
            int removed = count(steps, at, to, Piece.Kind.ADDED);
            if (!isSame(steps, at)) {
                edits.add(new Edit(was, was + removed, count(steps, at, to, Piece.Kind.REMOVED) - removed));
            }
            was += removed;
            at = to;
        }
    }

    private static boolean isSame(List<Alignment.Step> steps, int at) {
        return steps.get(at).kind() == Piece.Kind.SAME;
    }

    /** How many words of one side these steps cover: all steps but those of the other side. */
    private static int count(List<Alignment.Step> steps, int from, int to, Piece.Kind ofTheOther) {
        return (int) steps.subList(from, to).stream()
                .filter(step -> step.kind() != ofTheOther)
                .count();
    }

    private static int end(List<String> base, List<Alignment.Step> steps, int from) {
        boolean isRemoving = false;
        boolean isAdding = false;
        int letters = 0;
        int end = from;
        for (int at = from; at < steps.size(); at++) {
            Alignment.Step step = steps.get(at);
            if (step.kind() == Piece.Kind.SAME) {
                letters += base.get(step.older()).strip().length();
            } else {
                isRemoving |= step.kind() == Piece.Kind.REMOVED;
                isAdding |= step.kind() == Piece.Kind.ADDED;
                letters = 0;
                end = at + 1;
            }
            if (letters > (isRemoving && isAdding ? MAX_SWALLOWED_LETTERS : 0)) {
                return end;
            }
        }
        return end;
    }

    boolean hasNext() {
        return next + taken < edits.size();
    }

    Edit next() {
        return edits.get(next + taken);
    }

    boolean comesBefore(Edits other) {
        return hasNext() && (!other.hasNext() || next().from() <= other.next().from());
    }

    boolean meets(int start, int end) {
        return hasNext() && next().meets(start, end);
    }

    /** Consumes the edits that conflict with a stretch of the base; returns how far it reaches with them. */
    int take(int start, int end) {
        int reached = end;
        while (meets(start, reached)) {
            reached = Math.max(reached, next().to());
            taken++;
        }
        return reached;
    }

    boolean isTaken() {
        return taken > 0;
    }

    /** The words of this rewording in place of a stretch of the base; ends the consumed edits. */
    String leave(int start, int end) {
        int from = start + shift;
        for (; taken > 0; taken--, next++) {
            shift += edits.get(next).longer();
        }
        return String.join("", words.subList(from, end + shift));
    }
}
