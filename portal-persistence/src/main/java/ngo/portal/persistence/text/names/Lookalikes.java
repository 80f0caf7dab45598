package ngo.portal.persistence.text.names;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds names that look alike in any script: ОМСТ in Cyrillic letters and OMCT in Latin ones, full width, with or without
 * accents, in capitals or not. Keys change with the Unicode version: where they are stored, the version is stored with them.
 */
public final class Lookalikes {

    private static final SpoofChecker SHAPES = new SpoofChecker.Builder().build();
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();
    private static final Normalizer2 TOGETHER = Normalizer2.getNFCInstance();

    /** Accents and vowel points, invisible characters, and the stroke that lengthens Arabic words. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\u0640]|(?=\\p{M})\\p{IsInherited}");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /**
     * Capitals and small letters resemble others each in their own way: р is like p, but only М is like M. And some letters
     * resemble others only before they are replaced by their compatibility forms.
     */
    private static final List<UnaryOperator<String>> SIGHTS = List.of(
            text -> bare(COMPATIBLE.normalize(text)),
            text -> bare(COMPATIBLE.normalize(text)).toUpperCase(Locale.ROOT),
            text -> bare(COMPATIBLE.normalize(text)).toLowerCase(Locale.ROOT),
            text -> bare(text).toUpperCase(Locale.ROOT));

    private Lookalikes() {}

    /** Whether the two might be mistaken for each other. An empty text resembles none. */
    public static boolean areAlike(String one, String other) {
        Set<String> keys = keys(one).collect(Collectors.toSet());
        return keys(other).anyMatch(key -> !key.isEmpty() && keys.contains(key));
    }

    /** Whether each of the words occurs in one of the texts, in this form or in one that looks like it. */
    public static boolean find(String words, List<String> texts) {
        List<String> wanted = Arrays.asList(bare(words).split(" "));
        List<List<String>> seen =
                texts.stream().map(text -> keys(text).toList()).toList();
        return wanted.stream().allMatch(word -> isSeen(keys(word).toList(), seen));
    }

    private static boolean isSeen(List<String> word, List<List<String>> texts) {
        return IntStream.range(0, word.size()).anyMatch(sight -> texts.stream()
                .anyMatch(text -> text.get(sight).contains(word.get(sight))));
    }

    /** The words of a search, each in all shapes that it may have, up to the given number of words. */
    public static List<List<String>> words(String search, int most) {
        return Arrays.stream(bare(search).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(most)
                .map(Lookalikes::shapes)
                .filter(shapes -> !shapes.isEmpty())
                .toList();
    }

    /** The shapes of a text, letter for letter, for a later search: texts with the same shapes look the same. */
    public static List<String> shapes(String text) {
        return keys(text).filter(key -> !key.isEmpty()).distinct().toList();
    }

    /** The words that mix letters of several alphabets, or imitate Latin ones with those of another. */
    public static List<MixedScriptWord> oddWords(String text) {
        return MixedScriptWord.in(text);
    }

    /** The Latin letter that a reader of Latin script sees in this letter; empty where it resembles none. */
    static String latin(int letter) {
        String shape = SHAPES.getSkeleton(bare(Character.toString(letter)));
        boolean known = !shape.isEmpty() && shape.chars().allMatch(c -> c < 0x80 && Character.isLetter(c));
        return known ? shape : "";
    }

    private static Stream<String> keys(String text) {
        return SIGHTS.stream().map(sight -> key(sight, text));
    }

    private static String key(UnaryOperator<String> sight, String text) {
        return SHAPES.getSkeleton(SHAPES.getSkeleton(sight.apply(text)).toLowerCase(Locale.ROOT));
    }

    private static String bare(String text) {
        String apart = APART.normalize(text);
        String seen = UNSEEN.matcher(apart).replaceAll("");
        return SPACE.matcher(TOGETHER.normalize(seen)).replaceAll(" ").strip();
    }

    static IntStream letters(String text) {
        return text.codePoints().filter(Character::isLetter);
    }
}
