package ngo.portal.web.api.open;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.petition.NoteKind;
import ngo.portal.persistence.petition.NoteRow;
import ngo.portal.persistence.petition.PetitionState;
import ngo.portal.persistence.publication.PublicPetition;
import ngo.portal.web.api.shared.SectionDocument;
import org.jspecify.annotations.Nullable;

/**
 * A petition as the public reads it.
 *
 * @param id the same in the transparency log and in the ledger
 * @param language of the texts: the requested language if the petition can be signed in it, otherwise the original's
 * @param original language in which it was written
 * @param canonical the exact text whose SHA-256 is the fingerprint
 * @param sourceFingerprint of the original if this is a translation; otherwise the same as {@code fingerprint}
 * @param languages in which the petition can be signed
 * @param owner alias of the organisation whose petition it is
 * @param goal target number of signatures; 0 if there is none
 * @param ownerCollects whether the owner has access to the portal; while it has not, an open petition is paused
 * @param stateNote why the petition is halted or ended early
 * @param pages on which people may sign, that of the owner first
 * @param notes public notes on its course, the newest first
 */
public record PublicPetitionDocument(
        UUID id,
        String slug,
        String title,
        String language,
        String original,
        PetitionState state,
        boolean ownerCollects,
        String stateNote,
        List<String> addressees,
        List<SectionDocument> sections,
        String fingerprint,
        String canonical,
        String sourceFingerprint,
        List<String> languages,
        String owner,
        String ownerName,
        int goal,
        Instant openedAt,
        Instant closesAt,
        String zone,
        @Nullable Instant closedAt,
        int confirmed,
        int paper,
        int total,
        List<Page> pages,
        List<Note> notes) {

    /** The page of one organisation, with its introduction in this language or in that of the petition. */
    public record Page(String alias, String name, boolean owner, String introduction) {

        static Page of(PublicPetition.Page page) {
            return new Page(page.alias(), page.name(), page.owner(), page.introduction());
        }
    }

    /**
     * A public note on the course of a petition.
     *
     * @param count the number of signatures that the note reports; 0 if none
     */
    public record Note(NoteKind kind, String text, String language, int count, Instant at) {

        static Note of(NoteRow note) {
            return new Note(note.kind(), note.text(), note.language(), note.count(), note.writtenAt());
        }
    }

    static PublicPetitionDocument of(PublicPetition petition) {
        PublicPetition.Head head = petition.head();
        PublicPetition.Text shown = petition.text();
        return new PublicPetitionDocument(
                head.id(),
                head.slug(),
                shown.text().title(),
                shown.language(),
                head.language(),
                head.state(),
                head.ownerCollects(),
                head.stateNote(),
                shown.text().addressees(),
                shown.text().sections().stream().map(SectionDocument::of).toList(),
                shown.fingerprint(),
                shown.canonical(),
                shown.sourceFingerprint(),
                petition.languages(),
                head.ownerAlias(),
                head.ownerName(),
                head.goal(),
                head.openedAt(),
                head.closesAt(),
                head.zone(),
                head.closedAt(),
                Math.toIntExact(head.confirmed()),
                Math.toIntExact(head.paper()),
                Math.toIntExact(head.total()),
                petition.pages().stream().map(Page::of).toList(),
                petition.notes().stream().map(Note::of).toList());
    }
}
