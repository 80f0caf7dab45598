package ngo.portal.persistence.petition;

import jakarta.persistence.Convert;
import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.document.Round;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.DocumentTextConverter;
import org.jspecify.annotations.Nullable;

/**
 * One petition as a page or the API shows it.
 *
 * @param ownerCollects whether its organisation has access to the portal; while it has not, nobody signs what is open
 * @param textNumber number of the text shown; a form that was read from it carries the number back
 * @param fingerprint of the text as it was cleared; empty before
 * @param goal how many signatures are aimed at; 0 where no number is
 * @param total confirmed signatures and those on paper; absent before anybody could sign
 * @param version counts every change of the petition, its ETag
 */
public record PetitionDetail(
        UUID id,
        UUID owner,
        String ownerAlias,
        String ownerName,
        boolean ownerCollects,
        String slug,
        PetitionState state,
        @Convert(converter = DocumentTextConverter.class) DocumentText text,
        int textNumber,
        String fingerprint,
        int textRound,
        int goal,
        Instant closesAt,
        String zone,
        MailContent mailContent,
        String stateNote,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Long total,
        Instant createdAt,
        Instant changedAt,
        long version) {

    public String title() {
        return text.title();
    }

    /** The round of approval by the leads that is open, or was the last one. */
    public Round round() {
        return new Round(Petition.GATE, textRound);
    }

    public PetitionTerms terms() {
        return new PetitionTerms(goal, closesAt, zone, mailContent);
    }
}
