package ngo.portal.persistence.text.comparison;

import java.util.List;
import java.util.function.IntPredicate;
import ngo.portal.persistence.text.Html;

/**
 * A three-way merge of two rewordings of the same words: one that the text contains already, and one that is proposed. A
 * change of only one of them is taken over; where both change the same words in different ways, a person has to choose.
 */
public record ThreeWayMerge(List<Part> parts) {

    /** The side that has changed a part. */
    public enum Origin {
        NEITHER,
        PRESENT,
        PROPOSED,
        BOTH,
        CONFLICT
    }

    /** A stretch of words: in the base, in the present text, and in the proposal. */
    public record Part(Origin origin, String base, String present, String proposed) {

        private String words(boolean takesProposed) {
            return switch (origin) {
                case NEITHER, PRESENT -> present;
                case PROPOSED, BOTH -> proposed;
                case CONFLICT -> takesProposed ? proposed : present;
            };
        }
    }

    public ThreeWayMerge {
        parts = List.copyOf(parts);
    }

    public static ThreeWayMerge of(String base, String present, String proposed) {
        return new ThreeWayMerge(new Merger(normal(base), normal(present), normal(proposed)).parts());
    }

    /** Whether two wordings are the same after both are cleaned as every text is. */
    public static boolean isSame(String one, String other) {
        return Html.fromPlain(one).equals(Html.fromPlain(other));
    }

    private static String normal(String words) {
        return Html.toPlain(Html.fromPlain(words));
    }

    /** Whether the merge has no conflict. */
    public boolean isClean() {
        return conflicts().isEmpty();
    }

    public List<Part> conflicts() {
        return parts.stream().filter(part -> part.origin() == Origin.CONFLICT).toList();
    }

    /** The merged words; in a conflict those of the present text. */
    public String words() {
        return words(conflict -> false);
    }

    /**
     * The merged words.
     *
     * @param takesProposed whether a conflict is settled for the proposed words; they are counted from zero
     */
    public String words(IntPredicate takesProposed) {
        StringBuilder words = new StringBuilder();
        int conflict = 0;
        for (Part part : parts) {
            boolean isConflict = part.origin() == Origin.CONFLICT;
            words.append(part.words(isConflict && takesProposed.test(conflict)));
            conflict += isConflict ? 1 : 0;
        }
        return words.toString();
    }
}
