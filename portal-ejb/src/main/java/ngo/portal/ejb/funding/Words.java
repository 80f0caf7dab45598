package ngo.portal.ejb.funding;

import ngo.portal.persistence.shared.InvalidInput;

/** A text of one field that is not part of a form. */
final class Words {

    private static final int LONGEST = 4000;

    private Words() {}

    /** Refuses nothing and too much; the field's name is the argument of the refusal. */
    static String required(String text, String field) {
        String words = optional(text, field);
        if (words.isEmpty()) {
            throw new InvalidInput(field);
        }
        return words;
    }

    static String optional(String text, String field) {
        String words = text.strip();
        if (words.length() > LONGEST) {
            throw new InvalidInput(field);
        }
        return words;
    }
}
