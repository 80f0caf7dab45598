package ngo.portal.persistence.text.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import ngo.portal.persistence.text.Characters;
import ngo.portal.persistence.text.comparison.Piece.Kind;

/** Compares two passages word by word, and prefers a readable comparison to the shortest one. */
final class WordComparison {

    /** The characters that join the parts of one word. */
    private static final String JOINTS = "'\u2019_-";

    /** So few unchanged letters between two changes do not help the reader; they are shown as changed with their surroundings. */
    private static final int MAX_SWALLOWED_LETTERS = 3;

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

    /**
     * Splits a text into white space, words with their joining characters, and every other character by itself. The length
     * of words is not limited.
     */
    static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            tokens.add(text.substring(at, end));
            at = end;
        }
        return tokens;
    }

    private static int end(String text, int from) {
        int first = text.codePointAt(from);
        if (isBlank(first)) {
            return behind(text, from, WordComparison::isBlank);
        }
        if (!isOfWord(first)) {
            return from + Character.charCount(first);
        }
        int end = behind(text, from, WordComparison::isOfWord);
        while (end + 1 < text.length()
                && JOINTS.indexOf(text.charAt(end)) >= 0
                && isOfWord(text.codePointAt(end + 1))) {
            end = behind(text, end + 1, WordComparison::isOfWord);
        }
        return end;
    }

    private static int behind(String text, int from, IntPredicate kind) {
        int at = from;
        while (at < text.length() && kind.test(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean isBlank(int character) {
        return character == ' ' || (character >= '\t' && character <= '\r');
    }

    private static boolean isOfWord(int character) {
        int type = Character.getType(character);
        return Character.isLetter(character)
                || Characters.isCombining(character)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /** The worth of a token: long words say more about what belongs together than short ones, marks and spaces. */
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
        return changing && letters <= (replacing ? MAX_SWALLOWED_LETTERS : 0);
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
