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
import ngo.portal.ejb.plan.PlanAdoptionService;
import ngo.portal.ejb.plan.PlanCourseService;
import ngo.portal.ejb.plan.PlanReviewService;
import ngo.portal.web.api.shared.ClearanceBody;
import ngo.portal.web.api.shared.Conditions;
import ngo.portal.web.api.shared.DecisionBody;
import ngo.portal.web.api.shared.NoteBody;
import ngo.portal.web.api.shared.NothingBody;

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
    private PlanDeeds deeds;

    @POST
    @Path("{id}/review")
    public Response review(@PathParam("id") UUID id, @BeanParam Conditions conditions, NothingBody body) {
        return deeds.change(id, body, conditions, () -> reviews.ask(id));
    }

    @POST
    @Path("{id}/clear")
    public Response clear(@PathParam("id") UUID id, @BeanParam Conditions conditions, ClearanceBody body) {
        return deeds.change(id, body, conditions, () -> reviews.decide(id, !body.refuses(), body.words()));
    }

    @POST
    @Path("{id}/share")
    public Response share(@PathParam("id") UUID id, @BeanParam Conditions conditions, ShareBody body) {
        return deeds.change(id, body, conditions, () -> course.share(id, body.circle()));
    }

    @POST
    @Path("{id}/propose")
    public Response propose(@PathParam("id") UUID id, @BeanParam Conditions conditions, NothingBody body) {
        return deeds.change(id, body, conditions, () -> course.propose(id));
    }

    @POST
    @Path("{id}/adoption-approval")
    public Response decideAdoption(@PathParam("id") UUID id, @BeanParam Conditions conditions, DecisionBody body) {
        return deeds.change(id, body, conditions, () -> adoption.decide(id, body.decision()));
    }

    @POST
    @Path("{id}/activate")
    public Response activate(@PathParam("id") UUID id, @BeanParam Conditions conditions, NothingBody body) {
        return deeds.change(id, body, conditions, () -> course.activate(id));
    }

    @POST
    @Path("{id}/mid-term")
    public Response reviewMidTerm(@PathParam("id") UUID id, @BeanParam Conditions conditions, NothingBody body) {
        return deeds.change(id, body, conditions, () -> course.reviewMidTerm(id));
    }

    @POST
    @Path("{id}/close")
    public Response close(@PathParam("id") UUID id, @BeanParam Conditions conditions, NoteBody body) {
        return deeds.change(id, body, conditions, () -> course.close(id, body.words()));
    }

    @POST
    @Path("{id}/archive")
    public Response archive(@PathParam("id") UUID id, @BeanParam Conditions conditions, NothingBody body) {
        return deeds.change(id, body, conditions, () -> course.archive(id));
    }

    @POST
    @Path("{id}/withdraw")
    public Response withdraw(@PathParam("id") UUID id, @BeanParam Conditions conditions, NoteBody body) {
        return deeds.change(id, body, conditions, () -> course.withdraw(id, body.words()));
    }
}
