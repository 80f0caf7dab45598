package ngo.portal.web.api.petition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import ngo.portal.ejb.petition.PetitionCourseService;
import ngo.portal.ejb.petition.PetitionReviewService;
import ngo.portal.web.api.shared.DecisionBody;
import ngo.portal.web.api.shared.NoteBody;
import ngo.portal.web.api.shared.NothingBody;
import ngo.portal.web.api.shared.Preconditions;
import ngo.portal.web.api.shared.ReasonBody;
import ngo.portal.web.shared.RequestLanguage;

/** The course of a petition, from the leads' review to its end. Texts for the public are in the language of the request. */
@Path("petitions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class PetitionCourseResource {

    @Inject
    private PetitionReviewService reviews;

    @Inject
    private PetitionCourseService course;

    @Inject
    private PetitionCommands commands;

    @POST
    @Path("{id}/text-review")
    public Response sendForTextReview(
            @PathParam("id") UUID id, @BeanParam Preconditions preconditions, NothingBody body) {
        return commands.change(id, body, preconditions, () -> reviews.sendForTextReview(id));
    }

    @POST
    @Path("{id}/text-approval")
    public Response decideText(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, DecisionBody body) {
        return commands.change(id, body, preconditions, () -> reviews.decideText(id, body.decision()));
    }

    @POST
    @Path("{id}/open")
    public Response open(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, NothingBody body) {
        return commands.change(id, body, preconditions, () -> course.open(id));
    }

    @POST
    @Path("{id}/return")
    public Response returnText(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, ReasonBody body) {
        return commands.change(id, body, preconditions, () -> course.returnText(id, body.words()));
    }

    @POST
    @Path("{id}/pause")
    public Response pause(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, ReasonBody body) {
        return commands.change(id, body, preconditions, () -> course.pause(id, body.words(), spoken()));
    }

    @POST
    @Path("{id}/resume")
    public Response resume(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, NothingBody body) {
        return commands.change(id, body, preconditions, () -> course.resume(id));
    }

    @POST
    @Path("{id}/close")
    public Response close(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, ReasonBody body) {
        return commands.change(id, body, preconditions, () -> course.close(id, body.words(), spoken()));
    }

    @POST
    @Path("{id}/note")
    public Response note(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, NoteBody body) {
        return commands.change(id, body, preconditions, () -> course.note(id, body.words(), spoken()));
    }

    @POST
    @Path("{id}/cancel")
    public Response cancel(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, ReasonBody body) {
        return commands.change(id, body, preconditions, () -> course.cancel(id, body.words()));
    }

    private static String spoken() {
        return RequestLanguage.now().tag();
    }
}
