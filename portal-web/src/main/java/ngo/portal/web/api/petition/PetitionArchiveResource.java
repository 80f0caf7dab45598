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
import java.util.UUID;
import ngo.portal.ejb.petition.PetitionReviewService;
import ngo.portal.ejb.petition.archive.ArchiveService;
import ngo.portal.ejb.petition.handover.HandoverService;
import ngo.portal.web.api.shared.ApiResponses;
import ngo.portal.web.api.shared.NothingBody;
import ngo.portal.web.api.shared.Preconditions;
import ngo.portal.web.api.shared.ReasonBody;

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
}
