package ngo.portal.web.petition.handover;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.DecompositionType;
import com.ibm.icu.lang.UCharacter.JoiningType;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Replaces Arabic, Persian, Urdu and related letters by the presentation form for their position in a word, as Unicode's tables define it.
 * Letters with a single form stay as they are.
 */
final class ArabicLetters {

    private static final int LAM = 0x0644;

    /** The pairs that are never written apart. */
    private static final Set<String> LAM_ALEF = Set.of("\u0644\u0622", "\u0644\u0623", "\u0644\u0625", "\u0644\u0627");

    private static final int FIRST_FORM = 0xFB50;
    private static final int LAST_FORM = 0xFEFC;

    /** Of a letter or two: alone, at the end, at the beginning, in the middle. */
    private static final Map<String, int[]> FORMS = forms();

    private ArabicLetters() {}

    private static Map<String, int[]> forms() {
        Map<String, int[]> forms = new HashMap<>();
        for (int form = FIRST_FORM; form <= LAST_FORM; form++) {
            int place = place(form);
            @Nullable String letters = Normalizer2.getNFKCInstance().getRawDecomposition(form);
            if (place >= 0 && letters != null && (letters.length() == 1 || LAM_ALEF.contains(letters))) {
                forms.computeIfAbsent(letters, none -> new int[4])[place] = form;
            }
        }
        // Sorani writes it with the forms of a letter that looks like it.
        forms.put("\u06D5", new int[] {0xFEE9, 0xFEEA, 0, 0});
        return forms;
    }

    private static int place(int form) {
        return switch (UCharacter.getIntPropertyValue(form, UProperty.DECOMPOSITION_TYPE)) {
            case DecompositionType.ISOLATED -> 0;
            case DecompositionType.FINAL -> 1;
            case DecompositionType.INITIAL -> 2;
            case DecompositionType.MEDIAL -> 3;
            default -> -1;
        };
    }

    /** In the order in which they are read. */
    static String joined(String words) {
        if (words.codePoints().noneMatch(one -> type(one) == JoiningType.DUAL_JOINING)) {
            return words;
        }
        int[] letters = words.codePoints().toArray();
        StringBuilder joined = new StringBuilder(words.length());
        boolean before = false;
        for (int i = 0; i < letters.length; i++) {
            int type = type(letters[i]);
            if (type == JoiningType.TRANSPARENT) {
                joined.appendCodePoint(letters[i]);
                continue;
            }
            boolean back = before && joinsBack(type);
            boolean pair = letters[i] == LAM && i + 1 < letters.length && LAM_ALEF.contains(pair(letters[i + 1]));
            boolean on = !pair && joinsOn(type) && joinsBack(next(letters, i));
            String letter = pair ? pair(letters[++i]) : Character.toString(letters[i]);
            joined.append(form(letter, (back ? 1 : 0) + (on ? 2 : 0)));
            before = on;
        }
        return joined.toString();
    }

    /** The form for a position, if the letter has one. */
    private static String form(String letter, int place) {
        int[] forms = FORMS.get(letter);
        return forms == null || forms[place] == 0 ? letter : Character.toString(forms[place]);
    }

    private static String pair(int alef) {
        return Character.toString(LAM) + Character.toString(alef);
    }

    /** How the next letter joins, past the marks between. */
    private static int next(int[] letters, int from) {
        for (int i = from + 1; i < letters.length; i++) {
            int type = type(letters[i]);
            if (type != JoiningType.TRANSPARENT) {
                return type;
            }
        }
        return JoiningType.NON_JOINING;
    }

    private static boolean joinsBack(int type) {
        return type == JoiningType.DUAL_JOINING
                || type == JoiningType.RIGHT_JOINING
                || type == JoiningType.JOIN_CAUSING;
    }

    private static boolean joinsOn(int type) {
        return type == JoiningType.DUAL_JOINING || type == JoiningType.LEFT_JOINING || type == JoiningType.JOIN_CAUSING;
    }

    private static int type(int letter) {
        return UCharacter.getIntPropertyValue(letter, UProperty.JOINING_TYPE);
    }
}
