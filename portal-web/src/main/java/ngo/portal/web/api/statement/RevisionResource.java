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
import ngo.portal.ejb.document.Decision;
import ngo.portal.ejb.statement.RevisionService;
import ngo.portal.ejb.statement.StatementReader;
import ngo.portal.ejb.statement.StatementView;
import ngo.portal.persistence.statement.Purpose;
import ngo.portal.persistence.statement.StatementRefusals.NoRevisionPending;
import ngo.portal.web.api.shared.BodyWords;
import ngo.portal.web.api.shared.DecisionBody;
import ngo.portal.web.api.shared.Preconditions;

/** Changing what is signed or public: proposed by one, confirmed by leads. */
@Path("statements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class RevisionResource {

    @Inject
    private RevisionService revisions;

    @Inject
    private StatementReader reader;

    @Inject
    private StatementCommands commands;

    @POST
    @Path("{id}/revise")
    public Response revise(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, RevisionBody body) {
        return commands.change(id, body, preconditions, () -> {
            StatementView view = reader.view(id);
            revisions.propose(id, body.duringCall(), body.text(view.statement()), BodyWords.of("note", body.note()));
        });
    }

    @POST
    @Path("{id}/confirm-revision")
    public Response confirm(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, DecisionBody body) {
        return commands.change(id, body, preconditions, () -> revisions.decide(id, body.decision()));
    }

    @POST
    @Path("{id}/correct")
    public Response correct(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, PublicRevisionBody body) {
        return commands.change(id, body, preconditions, () -> act(id, Purpose.CORRECTION, body));
    }

    @POST
    @Path("{id}/retract")
    public Response retract(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, PublicRevisionBody body) {
        return commands.change(id, body, preconditions, () -> act(id, Purpose.RETRACTION, body));
    }

    private void act(UUID id, Purpose purpose, PublicRevisionBody body) {
        StatementView view = reader.view(id);
        Decision decision = body.decision();
        if (decision == null) {
            revisions.propose(id, purpose, body.text(view.statement()), body.below(view.statement()), body.words());
            return;
        }
        boolean another =
                view.revision().filter(one -> one.purpose() != purpose).isPresent();
        if (another) {
            throw new NoRevisionPending();
        }
        revisions.decide(id, decision);
    }
}
