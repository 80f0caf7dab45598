package ngo.portal.ejb.text;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Guesses the language of a text from its script and its most frequent short words; a person can correct it. */
final class LanguageGuess {

    private static final Map<String, Set<String>> SMALL_WORDS = new LinkedHashMap<>();

    static {
        SMALL_WORDS.put("en", words("the of and to in that is for with are by on have not"));
        SMALL_WORDS.put("fr", words("le la les des et de du en une dans pour que qui est sont"));
        SMALL_WORDS.put("es", words("el la los las de y en que una del por para con es son"));
        SMALL_WORDS.put("pt", words("o os das dos de e em que uma do por para com não são"));
    }

    private LanguageGuess() {}

    static String of(String text) {
        if (isMostly(text, Character.UnicodeScript.ARABIC)) {
            return "ar";
        }
        if (isMostly(text, Character.UnicodeScript.CYRILLIC)) {
            return "ru";
        }
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        String best = "en";
        long most = 0;
        for (Map.Entry<String, Set<String>> language : SMALL_WORDS.entrySet()) {
            long count = words.stream().filter(language.getValue()::contains).count();
            best = count > most ? language.getKey() : best;
            most = Math.max(most, count);
        }
        return best;
    }

    private static boolean isMostly(String text, Character.UnicodeScript script) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long own = text.codePoints()
                .filter(letter -> Character.isLetter(letter) && Character.UnicodeScript.of(letter) == script)
                .count();
        return 2 * own > letters;
    }

    private static Set<String> words(String words) {
        return new HashSet<>(Arrays.asList(words.split(" ")));
    }
}
