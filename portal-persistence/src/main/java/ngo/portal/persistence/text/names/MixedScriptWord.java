package ngo.portal.persistence.text.names;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A word with letters that look like those of another alphabet.
 *
 * @param alphabets which of its letters belong to which alphabet
 */
public record MixedScriptWord(String word, List<Letters> alphabets) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

    public MixedScriptWord {
        alphabets = List.copyOf(alphabets);
    }

    /**
     * Letters of one alphabet, in their order in the word.
     *
     * @param script its code, such as Cyrl
     * @param like the Latin letters that they resemble; empty where they are Latin themselves, or resemble none
     */
    public record Letters(String script, List<String> letters, List<String> like) {

        public Letters {
            letters = List.copyOf(letters);
            like = List.copyOf(like);
        }

        public String name(String language) {
            Locale script = new Locale.Builder().setScript(this.script).build();
            return script.getDisplayScript(Locale.forLanguageTag(language));
        }
    }

    static List<MixedScriptWord> in(String text) {
        Set<Integer> own = ownScripts(text);
        return Arrays.stream(BETWEEN_WORDS.split(text))
                .filter(word -> !word.isEmpty())
                .distinct()
                .filter(word -> isMixed(word) || imitates(word, own))
                .map(MixedScriptWord::of)
                .toList();
    }

    private static boolean isMixed(String word) {
        return scripts(word).size() > 1;
    }

    /** Alphabets of which the text has letters that resemble no Latin ones. */
    private static Set<Integer> ownScripts(String text) {
        return Lookalikes.letters(text)
                .distinct()
                .filter(letter -> Lookalikes.latin(letter).isEmpty())
                .mapToObj(UScript::getScript)
                .collect(Collectors.toSet());
    }

    /** Whether a word imitates Latin letters. A word of a language with letters of its own shows some of them in this or another word. */
    private static boolean imitates(String word, Set<Integer> own) {
        List<Integer> scripts = scripts(word);
        return scripts.size() == 1 && scripts.get(0) != UScript.LATIN && !own.contains(scripts.get(0));
    }

    /** Alphabets with capitals; those without resemble Latin letters by chance only. */
    private static List<Integer> scripts(String word) {
        return Lookalikes.letters(word)
                .filter(letter -> Character.isUpperCase(letter) || Character.isLowerCase(letter))
                .mapToObj(UScript::getScript)
                .filter(script -> script != UScript.COMMON && script != UScript.INHERITED)
                .distinct()
                .toList();
    }

    private static MixedScriptWord of(String word) {
        Map<String, List<Integer>> found = Lookalikes.letters(word)
                .distinct()
                .boxed()
                .collect(Collectors.groupingBy(
                        letter -> UScript.getShortName(UScript.getScript(letter)), TreeMap::new, Collectors.toList()));
        List<Letters> alphabets = new ArrayList<>();
        found.forEach((script, letters) -> alphabets.add(letters(script, letters)));
        return new MixedScriptWord(word, alphabets);
    }

    private static Letters letters(String script, List<Integer> letters) {
        List<String> like = letters.stream().map(Lookalikes::latin).toList();
        boolean resembles = !script.equals("Latn") && like.stream().noneMatch(String::isEmpty);
        return new Letters(script, letters.stream().map(Character::toString).toList(), resembles ? like : List.of());
    }
}
