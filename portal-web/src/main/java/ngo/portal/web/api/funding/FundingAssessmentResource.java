package ngo.portal.web.api.funding;

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
import ngo.portal.ejb.assessment.ReviewService;
import ngo.portal.ejb.assessment.SeatService;
import ngo.portal.persistence.assessment.Judgement;
import ngo.portal.persistence.assessment.Relation;
import ngo.portal.web.api.shared.Preconditions;

/** Assessment of a request: assigned people, declarations of interest, reviews, decisions. */
@Path("funding-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class FundingAssessmentResource {

    @Inject
    private SeatService seats;

    @Inject
    private ReviewService reviews;

    @Inject
    private FundingAssessment assessment;

    @Inject
    private FundingCommands commands;

    @POST
    @Path("{id}/assign")
    public Response assign(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, AssignBody body) {
        return commands.change(id, body, preconditions, () -> assessment.assign(id, body));
    }

    /** Records the declaration. A person who declares a relation to the applicant no longer finds the request, so the answer has no content. */
    @POST
    @Path("{id}/declare")
    public Response declare(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, DeclareBody body) {
        Relation relation = body.declared();
        Runnable act = () -> seats.declare(id, relation, body.words());
        return relation.isConflict()
                ? commands.finish(id, body, preconditions, act)
                : commands.change(id, body, preconditions, act);
    }

    @POST
    @Path("{id}/review")
    public Response review(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, ReviewBody body) {
        return commands.change(id, body, preconditions, () -> {
            Judgement judgement = body.judgement(reviews.reviews(id).rubric());
            if (body.isDraft()) {
                reviews.save(id, judgement);
            } else {
                reviews.submit(id, judgement);
            }
        });
    }

    @POST
    @Path("{id}/decide")
    public Response decide(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, DecideBody body) {
        return commands.change(id, body, preconditions, () -> assessment.decide(id, body));
    }
}
