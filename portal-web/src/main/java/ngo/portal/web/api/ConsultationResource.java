package ngo.portal.web.api;

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
import ngo.portal.ejb.document.AmendmentService;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.document.CommentService;
import ngo.portal.ejb.statement.ApprovalService;
import ngo.portal.ejb.statement.ConsultationService;
import ngo.portal.persistence.shared.InvalidInput;

/** Talking about a statement's text until it goes to the leads. */
@Path("statements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class ConsultationResource {

    @Inject
    private ConsultationService consultation;

    @Inject
    private CommentService comments;

    @Inject
    private AmendmentService amendments;

    @Inject
    private ApprovalService approvals;

    @Inject
    private StatementDeeds deeds;

    @POST
    @Path("{id}/consultation")
    public Response start(@PathParam("id") UUID id, @BeanParam Conditions conditions, ConsultationBody body) {
        return deeds.change(id, body, conditions, () -> {
            Circle with = body.with();
            if (with == null) {
                throw new InvalidInput("with");
            }
            consultation.start(id, with, body.until());
        });
    }

    @POST
    @Path("{id}/comment")
    public Response comment(@PathParam("id") UUID id, @BeanParam Conditions conditions, CommentBody body) {
        return deeds.change(id, body, conditions, () -> comments.comment(id, body.form()));
    }

    @POST
    @Path("{id}/amend")
    public Response amend(@PathParam("id") UUID id, @BeanParam Conditions conditions, AmendmentBody body) {
        return deeds.change(id, body, conditions, () -> amendments.propose(id, body.form()));
    }

    @POST
    @Path("{id}/text-review")
    public Response review(@PathParam("id") UUID id, @BeanParam Conditions conditions, NothingBody body) {
        return deeds.change(id, body, conditions, () -> approvals.sendForTextReview(id));
    }
}
