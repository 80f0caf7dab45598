package ngo.portal.web.api.open;

import java.time.Instant;
import java.util.List;
import ngo.portal.persistence.publication.PublicationKind;
import ngo.portal.persistence.publication.Release;
import ngo.portal.web.api.shared.SectionDocument;

/**
 * A published statement as everybody may read it.
 *
 * @param canonical the exact text that the fingerprint is the SHA-256 of
 */
public record PublicStatementDocument(
        String slug,
        String title,
        String language,
        PublicationKind state,
        List<String> addressees,
        List<SectionDocument> sections,
        String fingerprint,
        String canonical,
        String notesToEditors,
        String pressContact,
        String publicNote,
        Instant firstPublishedAt,
        Instant publishedAt,
        List<PublicSignatureLine> signatures,
        int silentSupporters,
        List<Act> history) {

    /** One public act in the life of the statement. */
    public record Act(int number, PublicationKind kind, String note, String fingerprint, Instant at) {

        static Act of(Release.PublicAct act) {
            return new Act(act.number(), act.kind(), act.note(), act.fingerprint(), act.at());
        }
    }

    static PublicStatementDocument of(Release release) {
        return new PublicStatementDocument(
                release.slug(),
                release.text().title(),
                release.text().language(),
                release.kind(),
                release.text().addressees(),
                release.text().sections().stream().map(SectionDocument::of).toList(),
                release.fingerprint(),
                release.canonical(),
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
