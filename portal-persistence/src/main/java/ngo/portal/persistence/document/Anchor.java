package ngo.portal.persistence.document;

import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.text.Paragraphs;
import ngo.portal.persistence.text.comparison.Neighbours;

/**
 * The place that a comment or an amendment refers to: a paragraph, or the whole text.
 *
 * @param section the document itself where the whole text is meant
 * @param paragraph number within the section, from 1; 0 where the whole text is meant
 * @param key short hash of its words
 * @param words its words at the time
 * @param around the keys of its neighbours at the time, as {@link Neighbours} writes them
 */
public record Anchor(UUID section, int paragraph, String key, String words, String around) {

    /** The anchor of a paragraph of a section, if there is one of this number. */
    public static Optional<Anchor> of(UUID section, Paragraphs text, int number) {
        return text.all().stream()
                .filter(one -> one.number() == number)
                .map(one -> new Anchor(section, number, one.key(), one.plain(), Neighbours.of(text, number)))
                .findFirst();
    }

    /** The anchor of a whole document. */
    public static Anchor whole(UUID document) {
        return new Anchor(document, 0, "", "", "");
    }
}
