package ngo.portal.web.api.shared;

import java.util.UUID;
import ngo.portal.persistence.text.Section;

/** A section of a text; the text is HTML. */
public record SectionDocument(UUID id, String heading, String text) {

    public static SectionDocument of(Section section) {
        return new SectionDocument(section.id(), section.heading(), section.html());
    }
}
