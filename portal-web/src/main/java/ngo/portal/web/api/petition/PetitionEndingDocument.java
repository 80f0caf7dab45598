package ngo.portal.web.api.petition;

import java.time.Instant;
import ngo.portal.ejb.petition.archive.ArchiveService;
import ngo.portal.persistence.petition.archive.ArchiveOutcome;
import ngo.portal.persistence.petition.archive.ArchiveRequestRow;
import ngo.portal.persistence.petition.archive.ErasureRow;
import org.jspecify.annotations.Nullable;

/**
 * The end of a petition, as it is known.
 *
 * @param request the last one; absent where there is none, or where it is not the caller's business
 * @param archivedAt when it is archived by itself, as things stand
 * @param erasure what was erased; absent before
 */
public record PetitionEndingDocument(
        @Nullable Request request, @Nullable Instant archivedAt, @Nullable Erasure erasure) {

    /** Somebody's asking that it is archived before its time. */
    public record Request(ArchiveOutcome outcome, String reason, String answer, Instant askedAt) {

        static Request of(ArchiveRequestRow row) {
            return new Request(row.outcome(), row.reason(), row.answer(), row.askedAt());
        }
    }

    /** In numbers. */
    public record Erasure(
            Instant erasedAt,
            boolean byClock,
            int signatures,
            int invalidated,
            int pending,
            int namesShown,
            int namesSealed,
            int consents,
            int journalRows,
            int sealedObjects,
            int keysLeft) {

        static Erasure of(ErasureRow row) {
            return new Erasure(
                    row.erasedAt(),
                    row.byClock(),
                    Math.toIntExact(row.signatures()),
                    Math.toIntExact(row.invalidated()),
                    Math.toIntExact(row.pending()),
                    Math.toIntExact(row.namesShown()),
                    Math.toIntExact(row.namesSealed()),
                    Math.toIntExact(row.consents()),
                    Math.toIntExact(row.journalRows()),
                    Math.toIntExact(row.sealedObjects()),
                    Math.toIntExact(row.keysLeft()));
        }
    }

    static PetitionEndingDocument of(ArchiveService.Ending ending) {
        return new PetitionEndingDocument(
                ending.request().map(Request::of).orElse(null),
                ending.time(),
                ending.erasure().map(Erasure::of).orElse(null));
    }
}
