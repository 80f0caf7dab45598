package ngo.portal.web.api.petition.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.petition.desk.BatchService;
import ngo.portal.ejb.petition.desk.BatchView;
import ngo.portal.ejb.petition.desk.DeskService;
import ngo.portal.persistence.petition.desk.InvalidationCause;
import ngo.portal.persistence.petition.desk.InvalidationRow;
import ngo.portal.persistence.petition.desk.InvalidationState;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.api.shared.ApiResponses;
import ngo.portal.web.api.shared.NothingBody;
import ngo.portal.web.api.shared.Preconditions;
import org.jspecify.annotations.Nullable;

/** Batches of signatures that are not to count. No idempotency key is needed: creating one makes only a preview, which changes nothing. */
@Path("petitions/{id}/batches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class PetitionBatchResource {

    @Inject
    private BatchService batches;

    @Inject
    private DeskService desk;

    /** A step of a batch, for the version that the caller read. */
    private interface BatchMove {

        void of(int number, long version);
    }

    @GET
    public Response list(@PathParam("id") UUID id, @QueryParam("after") @Nullable String after) {
        Slice.Part<BatchView> part = batches.batches(id, Slice.below(after));
        return ApiResponses.of(new BatchesDocument(
                part.items().stream().map(view -> BatchLine.of(view.row())).toList(), part.next()));
    }

    @POST
    public Response preview(@PathParam("id") UUID id, BatchBody body) {
        return answer(batches.preview(id, body.wanted(desk.view(id).pages()), body.words()));
    }

    @POST
    @Path("{number}/ask")
    public Response ask(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String match,
            NothingBody body) {
        return move(id, number, match, (one, version) -> batches.ask(id, one, version));
    }

    @POST
    @Path("{number}/run")
    public Response run(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String match,
            NothingBody body) {
        return move(id, number, match, (one, version) -> batches.run(id, one, version));
    }

    @POST
    @Path("{number}/cancel")
    public Response cancel(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String match,
            NothingBody body) {
        return move(id, number, match, (one, version) -> batches.cancel(id, one, version));
    }

    @POST
    @Path("{number}/undo")
    public Response undo(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String match,
            NothingBody body) {
        return move(id, number, match, (one, version) -> batches.undo(id, one, version));
    }

    private Response move(UUID id, int number, @Nullable String match, BatchMove move) {
        long version = batches.batch(id, number).row().version();
        new Preconditions(match, null).require(version);
        move.of(number, version);
        return answer(batches.batch(id, number).row());
    }

    private static Response answer(InvalidationRow row) {
        return ApiResponses.of(BatchLine.of(row), row.version());
    }

    /**
     * A part of the batches of a petition, the newest first.
     *
     * @param next the number after which to go on; absent at the end
     */
    public record BatchesDocument(List<BatchLine> batches, @Nullable String next) {

        public BatchesDocument {
            batches = List.copyOf(batches);
        }
    }

    /**
     * A batch of signatures that are not to count.
     *
     * @param found how many signatures met the criteria at the preview
     * @param large whether the batch needs a second person
     */
    public record BatchLine(
            int number,
            InvalidationState state,
            String country,
            String origin,
            String domain,
            int risk,
            @Nullable Instant since,
            Instant until,
            InvalidationCause cause,
            String reason,
            String publicReason,
            String language,
            int found,
            int confirmed,
            boolean large,
            int invalidated,
            int restored,
            String previewedBy,
            Instant previewedAt,
            long version) {

        static BatchLine of(InvalidationRow row) {
            return new BatchLine(
                    row.number(),
                    row.state(),
                    row.country(),
                    row.origin(),
                    row.domain(),
                    row.leastRisk(),
                    row.since(),
                    row.until(),
                    row.cause(),
                    row.reason(),
                    row.publicReason(),
                    row.language(),
                    row.found(),
                    row.confirmed(),
                    row.large(),
                    row.invalidated(),
                    row.restored(),
                    row.previewedBy(),
                    row.previewedAt(),
                    row.version());
        }
    }
}
