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
 * A petition as everybody may read it.
 *
 * @param id as it stands in the log and in the ledger
 * @param language of these words: the one that was asked for where it can be signed in it, else the original's
 * @param original language in which it was written
 * @param canonical the exact text that the fingerprint is the SHA-256 of
 * @param sourceFingerprint of the text that it is a translation of; its own where it is none
 * @param languages in which it can be signed
 * @param owner alias of the organisation whose petition it is
 * @param goal how many signatures are aimed at; 0 where no number is
 * @param ownerCollects whether the organisation whose petition it is has access to the portal; while it has not, what is open is paused
 * @param stateNote why it is halted, or why it ended early
 * @param pages where one may sign, that of the owner first
 * @param notes what the public was told about its course, the newest first
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

    /** The page of one organisation, with what it says there in this language or in that of the petition. */
    public record Page(String alias, String name, boolean owner, String introduction) {

        static Page of(PublicPetition.Page page) {
            return new Page(page.alias(), page.name(), page.owner(), page.introduction());
        }
    }

    /**
     * Something that the public was told.
     *
     * @param count of how many signatures it tells; 0 where of none
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
