package ngo.portal.ejb.document;

import java.time.Instant;
import ngo.portal.ejb.action.Link;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.text.CanonicalText;
import ngo.portal.persistence.text.DocumentText;
import org.jspecify.annotations.Nullable;

/**
 * What is translated of a document, as its kind says it.
 *
 * @param text as it is now; translations are of exactly these words
 * @param open whether translations are worked on; not after a retraction, for example
 * @param shared whether others than its owner have it; what nobody else has is shown to no machine
 * @param beforeLeads whether leads may act on it for the coalition
 * @param latest when translations have to be there at the latest; absent where no clock runs
 */
public record TranslatableText(
        Document document,
        DocumentText text,
        boolean open,
        boolean shared,
        boolean beforeLeads,
        @Nullable Instant latest,
        Pages pages) {

    /** Where people are led: to all translations of a document, to one of them, and to where that one is written. */
    public record Pages(Link.Page all, Link.Page one, Link.Page writing) {}

    /** Of the text as it is now. */
    public String fingerprint() {
        return CanonicalText.of(text).fingerprint();
    }
}
