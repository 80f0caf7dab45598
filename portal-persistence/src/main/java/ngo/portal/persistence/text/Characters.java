package ngo.portal.persistence.text;

import java.text.Normalizer;

/** The characters that a text may contain, and their normal form. */
public final class Characters {

    private Characters() {}

    /** Normalises one line: composed form, every run of white space one space, none at the ends. */
    public static String line(String raw, int limit) {
        refuseControls(raw);
        String line = Normalizer.normalize(raw, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        if (line.length() > limit) {
            throw new TextRefused(TextRefused.Reason.TOO_LONG);
        }
        return line;
    }

    /** Refuses control characters other than tab and line ends, halves of surrogate pairs, and non-characters. */
    static void refuseControls(CharSequence text) {
        if (!areAllowed(text)) {
            throw new TextRefused(TextRefused.Reason.CONTROL_CHARACTER);
        }
    }

    /** Whether a text may contain all of these characters. */
    public static boolean areAllowed(CharSequence text) {
        return text.codePoints().allMatch(Characters::belongsInText);
    }

    private static boolean belongsInText(int character) {
        boolean space = character == '\t' || character == '\n' || character == '\r';
        boolean half = Character.getType(character) == Character.SURROGATE;
        boolean nothing = (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
        return space || !(Character.isISOControl(character) || half || nothing);
    }

    static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** Whether a character is an accent or vowel sign that combines with the character before it. */
    public static boolean isCombining(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** What Markdown calls punctuation in every version; other symbols are left undecided. */
    static boolean isPunctuation(int character) {
        if (character < 0x80) {
            return character > ' ' && !Character.isLetterOrDigit(character);
        }
        int type = Character.getType(character);
        return type == Character.CONNECTOR_PUNCTUATION
                || type == Character.DASH_PUNCTUATION
                || type == Character.START_PUNCTUATION
                || type == Character.END_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.OTHER_PUNCTUATION;
    }
}
