package ngo.portal.ejb.document;

import java.time.Instant;
import ngo.portal.ejb.action.Link;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.text.CanonicalText;
import ngo.portal.persistence.text.DocumentText;
import org.jspecify.annotations.Nullable;

/**
 * The translatable text of a document, as its kind describes it.
 *
 * @param text the current text; translations belong to exactly this version
 * @param open whether translations can be written; not after a retraction, for example
 * @param shared whether organisations other than the owner have it; an unshared text is never sent to machine translation
 * @param beforeLeads whether leads may act on it for the coalition
 * @param latest the deadline of translations; absent if there is none
 */
public record TranslatableText(
        Document document,
        DocumentText text,
        boolean open,
        boolean shared,
        boolean beforeLeads,
        @Nullable Instant latest,
        Pages pages) {

    /** The pages of translations: all translations of a document, one of them, and its editor. */
    public record Pages(Link.Page all, Link.Page one, Link.Page writing) {}

    /** Of the text as it is now. */
    public String fingerprint() {
        return CanonicalText.of(text).fingerprint();
    }
}
