package ngo.portal.persistence.document;

import java.util.UUID;

/**
 * A paragraph that people talk about, or the whole text.
 *
 * @param section the document itself where the whole text is meant
 * @param paragraph number within the section, from 1; 0 where the whole text is meant
 * @param key short hash of its words
 * @param words what it said at the time
 */
public record Anchor(UUID section, int paragraph, String key, String words) {

    /** The whole of a document. */
    public static Anchor whole(UUID document) {
        return new Anchor(document, 0, "", "");
    }
}
