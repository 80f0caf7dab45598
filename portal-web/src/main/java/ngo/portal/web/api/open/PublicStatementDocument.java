package ngo.portal.web.api.open;

import java.time.Instant;
import java.util.List;
import ngo.portal.persistence.publication.PublicTranslation;
import ngo.portal.persistence.publication.PublicationKind;
import ngo.portal.persistence.publication.Release;
import ngo.portal.web.api.shared.SectionDocument;

/**
 * A published statement as the public reads it. A retracted one has no text, no signatories and no contact.
 *
 * @param language of the texts: the requested language if the statement is translated into it, otherwise the original's
 * @param original language of the authentic text
 * @param canonical the exact text whose SHA-256 is the fingerprint; empty if the statement was retracted
 * @param sourceFingerprint of the authentic text
 */
public record PublicStatementDocument(
        String slug,
        String title,
        String language,
        String original,
        PublicationKind state,
        List<String> addressees,
        List<SectionDocument> sections,
        String fingerprint,
        String canonical,
        String sourceFingerprint,
        List<Translated> translations,
        String notesToEditors,
        String pressContact,
        String publicNote,
        Instant firstPublishedAt,
        Instant publishedAt,
        List<PublicSignatureLine> signatures,
        int silentSupporters,
        List<Act> history) {

    /** One public act in the history of the statement, such as its publication or a correction. */
    public record Act(int number, PublicationKind kind, String note, String fingerprint, Instant at) {

        static Act of(Release.PublicAct act) {
            return new Act(act.number(), act.kind(), act.note(), act.fingerprint(), act.at());
        }
    }

    /** An approved translation. */
    public record Translated(String language, String fingerprint, String sourceFingerprint, Instant approvedAt) {

        static Translated of(PublicTranslation one) {
            return new Translated(one.language(), one.fingerprint(), one.sourceFingerprint(), one.approvedAt());
        }
    }

    static PublicStatementDocument of(Release release) {
        return new PublicStatementDocument(
                release.slug(),
                release.shownText().title(),
                release.shownText().language(),
                release.text().language(),
                release.kind(),
                release.shownText().addressees(),
                release.shownText().sections().stream().map(SectionDocument::of).toList(),
                release.shownFingerprint(),
                release.shownCanonical(),
                release.fingerprint(),
                release.translations().stream().map(Translated::of).toList(),
                release.notesToEditors(),
                release.pressContact(),
                release.publicNote(),
                release.firstPublishedAt(),
                release.publishedAt(),
                release.signatures().stream().map(PublicSignatureLine::of).toList(),
                release.silentSupporters(),
                release.history().stream().map(Act::of).toList());
    }
}
