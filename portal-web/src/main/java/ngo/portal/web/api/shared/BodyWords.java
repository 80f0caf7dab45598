package ngo.portal.web.api.shared;

import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.InputParser;
import org.jspecify.annotations.Nullable;

/** Reasons and notes: short texts that need no form of their own. */
public final class BodyWords {

    private BodyWords() {}

    /** The words, none where the field was left out. */
    public static String of(String field, @Nullable String words) {
        if (words != null && words.length() > InputParser.MAX_WORDS_CHARACTERS) {
            throw new InvalidInput(field);
        }
        return words == null ? "" : words;
    }
}
