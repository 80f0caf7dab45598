package ngo.portal.persistence.publication;

import jakarta.persistence.Convert;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.petition.NoteRow;
import ngo.portal.persistence.petition.PetitionState;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.DocumentTextConverter;
import org.jspecify.annotations.Nullable;

/**
 * A petition as the public reads it in one language.
 *
 * @param text as it is signed: in the requested language where there is such a text, else in its own
 * @param pages where one may sign, that of the owner first
 * @param notes public notes about its course, the newest first
 */
public record PublicPetition(Head head, Text text, List<String> languages, List<Page> pages, List<NoteRow> notes) {

    /**
     * The facts that do not depend on the language.
     *
     * @param state paused also while its owner does not collect
     * @param ownerCollects whether the organisation whose petition it is has access to the portal
     * @param language in which it was written
     * @param goal how many signatures are aimed at; 0 where no number is
     * @param confirmed signatures of people who have confirmed them by mail
     * @param paper those on sheets, as they were counted
     */
    public record Head(
            UUID id,
            String slug,
            PetitionState state,
            boolean ownerCollects,
            String language,
            String ownerAlias,
            String ownerName,
            int goal,
            String stateNote,
            Instant openedAt,
            Instant closesAt,
            String zone,
            @Nullable Instant closedAt,
            long confirmed,
            long paper,
            long total) {}

    /**
     * The exact text in one language.
     *
     * @param id names it in signatures
     * @param canonical the text of which the fingerprint is the SHA-256
     * @param sourceFingerprint of the text that it is a translation of; its own where it is none
     */
    public record Text(
            UUID id,
            String language,
            @Convert(converter = DocumentTextConverter.class) DocumentText text,
            String canonical,
            String fingerprint,
            String sourceFingerprint,
            boolean original) {}

    /** The page of one organisation, with its texts in this language or in that of the petition. */
    public record Page(UUID id, String alias, String name, boolean owner, String introduction, String spoken) {}

    /** Whether nobody can sign here any more. */
    public boolean isOver() {
        return head.state().isOver();
    }
}
