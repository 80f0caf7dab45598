package ngo.portal.ejb.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.document.Anchor;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.text.Paragraphs;
import ngo.portal.persistence.text.Section;

/** Finds the paragraph to which a comment or an amendment refers. */
@ApplicationScoped
public class Anchors {

    public Anchor at(DocumentKind kind, UUID document, ParagraphForm place) {
        Section found = Optional.ofNullable(place.getSection())
                .flatMap(section -> kind.section(document, section))
                .orElseThrow(() -> new InvalidInput("section"));
        return Anchor.of(found.id(), Paragraphs.of(found.html()), place.getParagraph())
                .orElseThrow(() -> new InvalidInput("paragraph"));
    }
}
