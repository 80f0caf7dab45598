package ngo.portal.web.api.delivery;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import ngo.portal.web.api.shared.ReasonBody;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries of documents of one kind, and the replies to them. Each kind has its own address. The class is public because Jersey does not find
 * methods that are declared in a class that is not.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public abstract class DeliveryResource {

    private final String kind;

    @Inject
    private DeliveryCommands commands;

    /** Creates the resource for documents of this kind. */
    protected DeliveryResource(String kind) {
        this.kind = kind;
    }

    @GET
    public Response list(@PathParam("id") UUID id) {
        return commands.list(kind, id);
    }

    @POST
    public Response record(@PathParam("id") UUID id, DeliveryBody body) {
        return commands.record(kind, id, body);
    }

    @PUT
    @Path("{number}")
    public Response correct(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String match,
            DeliveryBody body) {
        return commands.correct(kind, id, number, match, body);
    }

    @POST
    @Path("{number}/take-back")
    public Response takeBack(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String match,
            ReasonBody body) {
        return commands.takeBack(kind, id, number, match, body);
    }

    @POST
    @Path("{number}/reply")
    public Response reply(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String match,
            DeliveryReplyBody body) {
        return commands.reply(kind, id, number, match, body);
    }

    @POST
    @Path("{number}/show")
    public Response show(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String match,
            DeliveryShowBody body) {
        return commands.show(kind, id, number, match, body);
    }

    @POST
    @Path("{number}/commitments")
    public Response promise(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String match,
            DeliveryCommitmentBody body) {
        return commands.promise(kind, id, number, match, body);
    }

    @PUT
    @Path("{number}/commitments/{commitment}")
    public Response follow(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @PathParam("commitment") int commitment,
            @HeaderParam("If-Match") @Nullable String match,
            DeliveryCommitmentBody body) {
        return commands.follow(kind, id, number, commitment, match, body);
    }
}
