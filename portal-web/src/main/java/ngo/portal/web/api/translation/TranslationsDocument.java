package ngo.portal.web.api.translation;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.translation.TranslationReader;

/**
 * All translations of a document.
 *
 * @param original language of the document itself, whose text is the authentic one
 * @param fingerprint of the document as it is now
 */
public record TranslationsDocument(
        UUID document, String original, String fingerprint, List<TranslationLine> translations) {

    static TranslationsDocument of(TranslationReader.Overview overview) {
        return new TranslationsDocument(
                overview.source().document().id(),
                overview.source().text().language(),
                overview.source().fingerprint(),
                overview.all().stream().map(TranslationLine::of).toList());
    }
}
