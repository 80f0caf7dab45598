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
import java.time.Instant;
import java.util.UUID;
import ngo.portal.ejb.statement.ApprovalService;
import ngo.portal.ejb.statement.ReleaseService;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.web.api.shared.DecisionBody;
import ngo.portal.web.api.shared.Preconditions;
import ngo.portal.web.api.shared.ReasonBody;
import org.jspecify.annotations.Nullable;

/** Decisions of the leads about a statement, its publication and its end. */
@Path("statements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class GateResource {

    @Inject
    private ApprovalService approvals;

    @Inject
    private ReleaseService releases;

    @Inject
    private StatementCommands commands;

    @POST
    @Path("{id}/text-approval")
    public Response decideText(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, DecisionBody body) {
        return commands.change(id, body, preconditions, () -> approvals.decideText(id, body.decision()));
    }

    @POST
    @Path("{id}/release-approval")
    public Response decideRelease(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, DecisionBody body) {
        return commands.change(id, body, preconditions, () -> approvals.decideRelease(id, body.decision()));
    }

    @POST
    @Path("{id}/publish")
    public Response publish(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, PublishBody body) {
        return commands.change(id, body, preconditions, () -> releases.publish(id, body.embargo()));
    }

    @POST
    @Path("{id}/postpone")
    public Response postpone(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, PostponementBody body) {
        return commands.change(id, body, preconditions, () -> releases.postpone(id, body.later()));
    }

    @POST
    @Path("{id}/lift-embargo")
    public Response liftEmbargo(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, ReasonBody body) {
        return commands.change(id, body, preconditions, () -> releases.liftEmbargo(id, body.words()));
    }

    @POST
    @Path("{id}/cancel")
    public Response cancel(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, ReasonBody body) {
        return commands.change(id, body, preconditions, () -> releases.cancel(id, body.words()));
    }

    /**
     * Lets a statement out.
     *
     * @param embargo the timer publishes then; at once where it is left out
     */
    public record PublishBody(@Nullable Instant embargo) {}

    /**
     * A later end of an embargo.
     *
     * @param embargo the timer publishes then, and not at the instant that was set before
     */
    public record PostponementBody(@Nullable Instant embargo) {

        Instant later() {
            if (embargo == null) {
                throw new InvalidInput("embargo");
            }
            return embargo;
        }
    }
}
