package ngo.portal.web.api.delivery;

import jakarta.enterprise.context.RequestScoped;
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

/** To whom plans were delivered, and what came back. */
@Path("plans/{id}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class PlanDeliveryResource {

    private static final String KIND = "PLAN";

    @Inject
    private DeliveryDeeds deeds;

    @GET
    public Response list(@PathParam("id") UUID id) {
        return deeds.list(KIND, id);
    }

    @POST
    public Response record(@PathParam("id") UUID id, DeliveryBody body) {
        return deeds.record(KIND, id, body);
    }

    @PUT
    @Path("{number}")
    public Response correct(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String match,
            DeliveryBody body) {
        return deeds.correct(KIND, id, number, match, body);
    }

    @POST
    @Path("{number}/take-back")
    public Response takeBack(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String match,
            ReasonBody body) {
        return deeds.takeBack(KIND, id, number, match, body);
    }

    @POST
    @Path("{number}/reply")
    public Response reply(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String match,
            DeliveryReplyBody body) {
        return deeds.reply(KIND, id, number, match, body);
    }

    @POST
    @Path("{number}/show")
    public Response show(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String match,
            DeliveryShowBody body) {
        return deeds.show(KIND, id, number, match, body);
    }

    @POST
    @Path("{number}/commitments")
    public Response promise(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String match,
            DeliveryCommitmentBody body) {
        return deeds.promise(KIND, id, number, match, body);
    }

    @PUT
    @Path("{number}/commitments/{commitment}")
    public Response follow(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @PathParam("commitment") int commitment,
            @HeaderParam("If-Match") @Nullable String match,
            DeliveryCommitmentBody body) {
        return deeds.follow(KIND, id, number, commitment, match, body);
    }
}
