package ngo.portal.sample;

import java.util.UUID;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Paragraph;
import ngo.portal.persistence.text.Paragraphs;
import ngo.portal.persistence.text.Section;

/**
 * The paragraph that a sample comment refers to.
 *
 * @param key stays the same as long as the paragraph's words do
 */
record SamplePlace(UUID section, int paragraph, String key) {

    /** The first paragraph or list that contains these words. */
    static SamplePlace of(DocumentText text, String words) {
        for (Section section : text.sections()) {
            for (Paragraph paragraph : Paragraphs.of(section.html()).all()) {
                if (paragraph.plain().contains(words)) {
                    return new SamplePlace(section.id(), paragraph.number(), paragraph.key());
                }
            }
        }
        throw new IllegalArgumentException("nowhere: " + words);
    }
}
