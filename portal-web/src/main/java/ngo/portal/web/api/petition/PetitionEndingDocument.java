package ngo.portal.web.api.petition;

import java.time.Instant;
import ngo.portal.ejb.petition.archive.ArchiveService;
import ngo.portal.persistence.petition.archive.ArchiveOutcome;
import ngo.portal.persistence.petition.archive.ArchiveRequestRow;
import ngo.portal.persistence.petition.archive.ErasureRow;
import org.jspecify.annotations.Nullable;

/**
 * The end of a petition.
 *
 * @param request the last request to archive it; absent if there is none, or if the caller may not see it
 * @param archivedAt when it is archived automatically, as currently planned
 * @param erasure what was erased; absent before the archive
 */
public record PetitionEndingDocument(
        @Nullable Request request, @Nullable Instant archivedAt, @Nullable Erasure erasure) {

    /** A request to archive the petition before its time. */
    public record Request(ArchiveOutcome outcome, String reason, String answer, Instant askedAt) {

        static Request of(ArchiveRequestRow row) {
            return new Request(row.outcome(), row.reason(), row.answer(), row.askedAt());
        }
    }

    /** The erasure report in numbers. */
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
