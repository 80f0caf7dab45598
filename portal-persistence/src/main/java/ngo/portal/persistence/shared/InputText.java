package ngo.portal.persistence.shared;

import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;

/** Checks a text that somebody enters on its own, such as a reason; the name of its field is the argument of the refusal. */
public final class InputText {

    private InputText() {}

    /** Refuses an empty text, and one that is too long. */
    public static String required(String text, String field) {
        return required(text, field, InputParser.MAX_WORDS_CHARACTERS);
    }

    /** Refuses an empty text, and one with more characters than this. */
    public static String required(String text, String field, int longest) {
        String words = optional(text, field, longest);
        if (words.isEmpty()) {
            throw new InvalidInput(field);
        }
        return words;
    }

    public static String optional(String text, String field) {
        return optional(text, field, InputParser.MAX_WORDS_CHARACTERS);
    }

    private static String optional(String text, String field, int longest) {
        String words = text.strip();
        if (words.length() > longest) {
            throw new InvalidInput(field);
        }
        return words;
    }
}
