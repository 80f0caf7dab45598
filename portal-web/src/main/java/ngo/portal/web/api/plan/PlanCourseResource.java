package ngo.portal.web.api.plan;

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
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.plan.PlanAdoptionService;
import ngo.portal.ejb.plan.PlanCourseService;
import ngo.portal.ejb.plan.PlanReviewService;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.web.api.shared.ClearanceBody;
import ngo.portal.web.api.shared.DecisionBody;
import ngo.portal.web.api.shared.NoteBody;
import ngo.portal.web.api.shared.NothingBody;
import ngo.portal.web.api.shared.Preconditions;
import org.jspecify.annotations.Nullable;

/** The course of a plan, from its clearance inside the organisation to its end. */
@Path("plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class PlanCourseResource {

    @Inject
    private PlanReviewService reviews;

    @Inject
    private PlanCourseService course;

    @Inject
    private PlanAdoptionService adoption;

    @Inject
    private PlanCommands commands;

    @POST
    @Path("{id}/review")
    public Response review(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, NothingBody body) {
        return commands.change(id, body, preconditions, () -> reviews.ask(id));
    }

    @POST
    @Path("{id}/recall")
    public Response recall(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, NothingBody body) {
        return commands.change(id, body, preconditions, () -> reviews.recall(id));
    }

    @POST
    @Path("{id}/clear")
    public Response clear(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, ClearanceBody body) {
        return commands.change(id, body, preconditions, () -> reviews.decide(id, !body.refuses(), body.words()));
    }

    @POST
    @Path("{id}/share")
    public Response share(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, ShareBody body) {
        return commands.change(id, body, preconditions, () -> course.share(id, body.circle()));
    }

    @POST
    @Path("{id}/propose")
    public Response propose(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, NothingBody body) {
        return commands.change(id, body, preconditions, () -> course.propose(id));
    }

    @POST
    @Path("{id}/adoption-approval")
    public Response decideAdoption(
            @PathParam("id") UUID id, @BeanParam Preconditions preconditions, DecisionBody body) {
        return commands.change(id, body, preconditions, () -> adoption.decide(id, body.decision()));
    }

    @POST
    @Path("{id}/activate")
    public Response activate(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, NothingBody body) {
        return commands.change(id, body, preconditions, () -> course.activate(id));
    }

    @POST
    @Path("{id}/mid-term")
    public Response reviewMidTerm(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, NothingBody body) {
        return commands.change(id, body, preconditions, () -> course.reviewMidTerm(id));
    }

    @POST
    @Path("{id}/close")
    public Response close(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, NoteBody body) {
        return commands.change(id, body, preconditions, () -> course.close(id, body.words()));
    }

    @POST
    @Path("{id}/archive")
    public Response archive(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, NothingBody body) {
        return commands.change(id, body, preconditions, () -> course.archive(id));
    }

    @POST
    @Path("{id}/withdraw")
    public Response withdraw(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, NoteBody body) {
        return commands.change(id, body, preconditions, () -> course.withdraw(id, body.words()));
    }

    /**
     * The organisations with which a plan is shared.
     *
     * @param with a list of aliases, or "ALL"
     */
    public record ShareBody(@Nullable Circle with) {

        Circle circle() {
            if (with == null) {
                throw new InvalidInput("with");
            }
            return with;
        }
    }
}
