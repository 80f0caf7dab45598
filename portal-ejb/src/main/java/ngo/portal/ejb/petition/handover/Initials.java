package ngo.portal.ejb.petition.handover;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Initials of a name, in any script. */
final class Initials {

    private Initials() {}

    /** The first letter of each word with its diacritics; a word without letters has none. */
    static String of(String name) {
        return Arrays.stream(name.strip().split("[\\s\\-‐’']+"))
                .map(Initials::first)
                .filter(letter -> !letter.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String first(String word) {
        int from = 0;
        while (from < word.length() && !Character.isLetter(word.codePointAt(from))) {
            from += Character.charCount(word.codePointAt(from));
        }
        if (from == word.length()) {
            return "";
        }
        int to = from + Character.charCount(word.codePointAt(from));
        while (to < word.length() && Character.getType(word.codePointAt(to)) == Character.NON_SPACING_MARK) {
            to += Character.charCount(word.codePointAt(to));
        }
        return word.substring(from, to).toUpperCase(Locale.ROOT) + ".";
    }
}
