package ngo.portal.web.document;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import ngo.portal.ejb.document.DocumentForm;
import ngo.portal.persistence.document.Draft;

/** The base text of an edit, to detect what others have changed meanwhile. */
record MergeBase(int textNumber, Map<String, String> beside) implements Serializable {

    /** Nobody types this. */
    private static final String UNKNOWN = "\0";

    static MergeBase of(DocumentForm now) {
        return new MergeBase(now.getTextNumber(), now.beside());
    }

    /**
     * A resumed draft is compared with the present text. If the text has changed since the draft was saved, its base is unknown, and every
     * difference is shown.
     */
    MergeBase before(Draft draft, boolean nothingChangedSince) {
        Map<String, String> known = new TreeMap<>(beside);
        known.replaceAll((field, words) -> nothingChangedSince ? words : UNKNOWN);
        return new MergeBase(draft.baseNumber(), known);
    }

    /** The same, after the newest text was taken from others. */
    MergeBase at(int number) {
        return new MergeBase(number, beside);
    }

    /** Others have written where the writer has written too, or may have. */
    boolean isOvertaken(DocumentForm mine, DocumentForm now) {
        return textNumber != now.getTextNumber()
                || beside.keySet().stream().anyMatch(field -> clash(field, mine.beside(), now.beside()));
    }

    private boolean clash(String field, Map<String, String> mine, Map<String, String> theirs) {
        String words = mine.getOrDefault(field, "");
        String other = theirs.getOrDefault(field, "");
        return isChanged(field, words) && isChanged(field, other) && !words.equals(other);
    }

    private boolean isChanged(String field, String words) {
        return !words.equals(beside.get(field));
    }

    /** Takes from others what the writer has not touched. */
    void adopt(DocumentForm mine, DocumentForm now) {
        Map<String, String> typed = mine.beside();
        now.beside().forEach((field, words) -> {
            if (!isChanged(field, typed.getOrDefault(field, ""))) {
                mine.write(field, words);
            }
        });
    }
}
