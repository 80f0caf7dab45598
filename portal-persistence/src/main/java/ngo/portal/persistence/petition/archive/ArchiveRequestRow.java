package ngo.portal.persistence.petition.archive;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to archive a petition before its time.
 *
 * @param mine the reader has made the request, or a person for whom they are a deputy or who has acted as theirs
 * @param answer why it was refused; empty otherwise
 * @param decidedAt absent while nobody has decided
 */
public record ArchiveRequestRow(
        UUID id,
        String reason,
        ArchiveOutcome outcome,
        String askedBy,
        Instant askedAt,
        boolean mine,
        String answer,
        String decidedBy,
        @Nullable Instant decidedAt) {

    public boolean isOpen() {
        return outcome == ArchiveOutcome.ASKED;
    }
}
