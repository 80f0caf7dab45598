package ngo.portal.persistence.petition.archive;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's asking that a petition is archived before its time.
 *
 * @param mine the reader has asked, or somebody in whose place they act or who has acted in theirs
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
