package ngo.portal.persistence.text.comparison;

import java.util.List;
import java.util.OptionalInt;

/** Finds the reworded form of a passage among others, by the words that it still shares with the original. */
public final class MostLike {

    private MostLike() {}

    /**
     * Its position among the passages, counted from zero, of several alike the first; absent where none shares enough words
     * to be the same.
     */
    public static OptionalInt among(List<String> passages, String words) {
        int best = new Likeness(Passage.lines(List.of(words)), Passage.lines(passages)).mostLike();
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }
}
