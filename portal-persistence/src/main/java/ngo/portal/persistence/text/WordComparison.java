package ngo.portal.persistence.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import ngo.portal.persistence.text.Piece.Kind;

/** Compares two passages word by word, and then prefers what a person can read over what is shortest. */
final class WordComparison {

    private static final Pattern TOKEN =
            Pattern.compile("\\s+|[\\p{L}\\p{M}\\p{N}]+(?:['\u2019_-][\\p{L}\\p{M}\\p{N}]+)*|.", Pattern.DOTALL);

    /** So few letters between two changes help nobody; they are shown as changed with their surroundings. */
    private static final int TOO_FEW = 3;

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();
    private final StringBuilder same = new StringBuilder();

    private WordComparison() {}

    static List<Piece> between(String older, String newer) {
        List<String> before = tokens(older);
        List<String> after = tokens(newer);
        WordComparison comparison = new WordComparison();
        steps(before, after).forEach(step -> {
            switch (step.kind()) {
                case SAME -> comparison.same.append(before.get(step.older()));
                case REMOVED -> comparison.change(Kind.REMOVED, before.get(step.older()));
                case ADDED -> comparison.change(Kind.ADDED, after.get(step.newer()));
            }
        });
        return comparison.finish();
    }

    static List<Alignment.Step> steps(List<String> before, List<String> after) {
        return Alignment.between(
                before, after, (a, b) -> before.get(a).equals(after.get(b)) ? worth(before.get(a)) : 0);
    }

    static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(match -> match.group()).toList();
    }

    /** Long words say more about what belongs together than short ones, marks and spaces. */
    private static int worth(String token) {
        if (token.isBlank()) {
            return 1;
        }
        return Character.isLetterOrDigit(token.codePointAt(0)) ? 4 + Math.min(8, token.length()) : 2;
    }

    private void change(Kind kind, String token) {
        if (joinsChanges(same.toString().strip().length())) {
            removed.append(same);
            added.append(same);
            same.setLength(0);
        } else if (same.length() > 0) {
            endChange();
            endSame();
        }
        (kind == Kind.REMOVED ? removed : added).append(token);
    }

    private boolean joinsChanges(int letters) {
        boolean replacing = removed.length() > 0 && added.length() > 0;
        boolean changing = removed.length() > 0 || added.length() > 0;
        return changing && letters <= (replacing ? TOO_FEW : 0);
    }

    private List<Piece> finish() {
        endChange();
        endSame();
        return pieces;
    }

    private void endChange() {
        add(Kind.REMOVED, removed);
        add(Kind.ADDED, added);
    }

    private void endSame() {
        add(Kind.SAME, same);
    }

    private void add(Kind kind, StringBuilder words) {
        if (words.length() > 0) {
            pieces.add(new Piece(kind, words.toString()));
            words.setLength(0);
        }
    }
}
