package ngo.portal.leak;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Words that are confided to a request: each a different one, all of them with the same beginning, which no chance can bring about and which is
 * therefore all that has to be looked for.
 */
final class PlantedRequestWords {

    private static final int LETTERS = 26;
    private static final int MARK = 16;
    private static final int REST = 10;

    private final SecureRandom random = new SecureRandom();
    private final String mark = letters(MARK);
    private final Map<String, String> words = new LinkedHashMap<>();

    /** A new word, for this field. */
    String in(String field) {
        String word = mark + letters(REST);
        words.put(word, field);
        return word;
    }

    /** The beginning of all of them. */
    String mark() {
        return mark;
    }

    /** The fields by the words that are in them. */
    Map<String, String> words() {
        return words;
    }

    private String letters(int many) {
        return random.ints(many, 'a', 'a' + LETTERS)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
