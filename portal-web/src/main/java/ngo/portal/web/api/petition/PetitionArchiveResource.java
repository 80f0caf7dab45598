package ngo.portal.web.api.petition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.petition.PetitionReviewService;
import ngo.portal.ejb.petition.archive.ArchiveService;
import ngo.portal.ejb.petition.handover.HandoverService;
import ngo.portal.persistence.petition.archive.ArchiveOutcome;
import ngo.portal.persistence.petition.archive.ArchiveRequestRow;
import ngo.portal.persistence.petition.archive.ErasureRow;
import ngo.portal.persistence.petition.handover.HandoverContent;
import ngo.portal.persistence.petition.handover.HandoverFileType;
import ngo.portal.persistence.petition.handover.HandoverRow;
import ngo.portal.web.api.shared.ApiResponses;
import ngo.portal.web.api.shared.NothingBody;
import ngo.portal.web.api.shared.Preconditions;
import ngo.portal.web.api.shared.ReasonBody;
import org.jspecify.annotations.Nullable;

/**
 * The end of a petition: the lists that were made, the request for its archive, and the erasure report. Also withdraws the text from review.
 */
@Path("petitions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class PetitionArchiveResource {

    @Inject
    private ArchiveService archives;

    @Inject
    private HandoverService handovers;

    @Inject
    private PetitionReviewService reviews;

    @Inject
    private PetitionCommands commands;

    @POST
    @Path("{id}/recall")
    public Response recall(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, NothingBody body) {
        return commands.change(id, body, preconditions, () -> reviews.recallText(id));
    }

    /** Lists the records of the lists that were made. The list itself is made only on a page, by a person who has just signed in again. */
    @GET
    @Path("{id}/handovers")
    public Response handovers(@PathParam("id") UUID id) {
        return ApiResponses.of(HandoversDocument.of(handovers.made(id)));
    }

    @GET
    @Path("{id}/archive")
    public Response ending(@PathParam("id") UUID id) {
        return ApiResponses.of(PetitionEndingDocument.of(archives.ending(id)));
    }

    @POST
    @Path("{id}/archive-request")
    public Response ask(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, ReasonBody body) {
        return commands.change(id, body, preconditions, () -> archives.ask(id, body.words()));
    }

    @POST
    @Path("{id}/archive-take-back")
    public Response takeBack(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, NothingBody body) {
        return commands.change(id, body, preconditions, () -> archives.takeBack(id));
    }

    @POST
    @Path("{id}/archive")
    public Response agree(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, NothingBody body) {
        return commands.change(id, body, preconditions, () -> archives.agree(id));
    }

    @POST
    @Path("{id}/archive-refusal")
    public Response refuse(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, ReasonBody body) {
        return commands.change(id, body, preconditions, () -> archives.refuse(id, body.words()));
    }

    /** The lists of signatures that were made to be handed over for a petition, the newest first. */
    public record HandoversDocument(List<HandoverLine> items) {

        static HandoversDocument of(List<HandoverRow> rows) {
            return new HandoversDocument(rows.stream().map(HandoverLine::of).toList());
        }
    }

    /**
     * The record of a list of signatures that was made to be handed over.
     *
     * @param entries how many people it lists
     * @param total signatures at that moment
     * @param fingerprint SHA-256 of the file
     */
    public record HandoverLine(
            int number,
            HandoverContent content,
            HandoverFileType fileType,
            String language,
            int entries,
            int total,
            String fingerprint,
            Instant madeAt) {

        static HandoverLine of(HandoverRow row) {
            return new HandoverLine(
                    row.number(),
                    row.content(),
                    row.fileType(),
                    row.language(),
                    Math.toIntExact(row.entries()),
                    Math.toIntExact(row.total()),
                    row.fingerprint(),
                    row.madeAt());
        }
    }

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
}
