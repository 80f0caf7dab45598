package ngo.portal.web.api.statement;

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
import ngo.portal.ejb.statement.ApprovalService;
import ngo.portal.ejb.statement.ConsultationService;
import ngo.portal.web.api.shared.DocumentCommands;
import ngo.portal.web.api.shared.NothingBody;
import ngo.portal.web.api.shared.Preconditions;
import ngo.portal.web.api.shared.TalkResource;

/** Talking about a statement's text until it goes to the leads. */
@Path("statements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class ConsultationResource extends TalkResource {

    @Inject
    private ConsultationService consultation;

    @Inject
    private ApprovalService approvals;

    @Inject
    private StatementCommands commands;

    @Override
    protected DocumentCommands commands() {
        return commands;
    }

    @POST
    @Path("{id}/consultation")
    public Response start(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, ConsultationBody body) {
        return commands.change(id, body, preconditions, () -> consultation.start(id, body.consultation()));
    }

    @POST
    @Path("{id}/change-consultation")
    public Response change(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, ConsultationBody body) {
        return commands.change(id, body, preconditions, () -> {
            Circle with = body.with();
            if (with != null) {
                consultation.invite(id, with);
            }
            if (body.until() != null) {
                consultation.reschedule(id, body.until(), body.zoneOrUtc());
            }
            String note = body.note();
            if (note != null) {
                consultation.cover(id, note);
            }
        });
    }

    @POST
    @Path("{id}/recall")
    public Response recall(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, NothingBody body) {
        return commands.change(id, body, preconditions, () -> approvals.recallText(id));
    }

    @POST
    @Path("{id}/text-review")
    public Response review(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, NothingBody body) {
        return commands.change(id, body, preconditions, () -> approvals.sendForTextReview(id));
    }
}
