package ngo.portal.persistence.text.comparison;

import java.util.List;
import java.util.OptionalInt;

/** Finds among passages the one that somebody has reworded, by the words that it still shares with what it was. */
public final class MostLike {

    private MostLike() {}

    /**
     * Its place among the passages, counted from zero; absent where none shares enough words to be the same.
     *
     * @param near which of those is taken that share as many
     */
    public static OptionalInt among(List<String> passages, String words, int near) {
        Likeness likeness = new Likeness(List.of(), Passage.lines(passages));
        int best = likeness.mostLike(Passage.lines(List.of(words)).get(0), near);
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }
}
