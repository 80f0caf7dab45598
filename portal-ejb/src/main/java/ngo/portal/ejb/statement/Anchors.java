package ngo.portal.ejb.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ngo.portal.persistence.shared.InvalidInput;
import ngo.portal.persistence.statement.Anchor;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Paragraphs;
import ngo.portal.persistence.text.Section;
import org.jspecify.annotations.Nullable;

/** Finds the paragraph that somebody talks about. */
@ApplicationScoped
public class Anchors {

    public Anchor at(DocumentText text, @Nullable UUID section, int number) {
        Section found = text.sections().stream()
                .filter(one -> one.id().equals(section))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("section"));
        return Paragraphs.of(found.html()).all().stream()
                .filter(paragraph -> paragraph.number() == number)
                .map(paragraph -> new Anchor(found.id(), number, paragraph.key(), paragraph.plain()))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("paragraph"));
    }
}
