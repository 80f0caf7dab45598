package ngo.portal.persistence.document;

import jakarta.persistence.Convert;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.DocumentTextConverter;
import ngo.portal.persistence.text.Section;

/**
 * A part of a version that one circle of readers sees: the whole text, or one section of it.
 *
 * @param section the document's own id where it is the whole text
 * @param position its place among the parts
 * @param number of the version that wrote it last
 */
public record VersionPart(
        UUID section, int position, int number, @Convert(converter = DocumentTextConverter.class) DocumentText text) {

    public static VersionPart whole(UUID document, int number, DocumentText text) {
        return new VersionPart(document, 0, number, text);
    }

    /** Joins the parts that somebody may see to one text; the title and the other words above the sections are those of the newest part. */
    static DocumentText join(List<VersionPart> seen) {
        DocumentText newest = seen.stream()
                .max(Comparator.comparingInt(VersionPart::number))
                .orElseThrow()
                .text();
        List<Section> sections = seen.stream()
                .sorted(Comparator.comparingInt(VersionPart::position))
                .flatMap(part -> part.text().sections().stream())
                .toList();
        return newest.withSections(sections);
    }
}
