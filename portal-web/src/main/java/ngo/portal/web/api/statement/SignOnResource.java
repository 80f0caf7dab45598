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
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.statement.SignOnCall;
import ngo.portal.ejb.statement.SignOnCallService;
import ngo.portal.ejb.statement.SignOnService;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.web.api.shared.ClearanceBody;
import ngo.portal.web.api.shared.NoteBody;
import ngo.portal.web.api.shared.NothingBody;
import ngo.portal.web.api.shared.Preconditions;
import ngo.portal.web.api.shared.ReasonBody;
import org.jspecify.annotations.Nullable;

/** The call for sign-on and the organisations' answers to it. */
@Path("statements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class SignOnResource {

    @Inject
    private SignOnCallService calls;

    @Inject
    private SignOnService signOn;

    @Inject
    private StatementCommands commands;

    @POST
    @Path("{id}/open")
    public Response open(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, CallBody body) {
        return commands.change(id, body, preconditions, () -> calls.open(id, body.call()));
    }

    @POST
    @Path("{id}/extend")
    public Response extend(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, ExtensionBody body) {
        return commands.change(id, body, preconditions, () -> calls.extend(id, body.softDeadline(), body.end()));
    }

    @POST
    @Path("{id}/invite")
    public Response invite(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, InvitationsBody body) {
        return commands.change(id, body, preconditions, () -> calls.invite(id, body.circle()));
    }

    @POST
    @Path("{id}/remind")
    public Response remind(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, NothingBody body) {
        return commands.change(id, body, preconditions, () -> calls.remind(id));
    }

    @POST
    @Path("{id}/close")
    public Response close(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, ReasonBody body) {
        return commands.change(id, body, preconditions, () -> calls.close(id, body.words()));
    }

    @POST
    @Path("{id}/request-clearance")
    public Response requestClearance(
            @PathParam("id") UUID id, @BeanParam Preconditions preconditions, NothingBody body) {
        return commands.change(id, body, preconditions, () -> signOn.requestClearance(id));
    }

    @POST
    @Path("{id}/clear")
    public Response clear(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, ClearanceBody body) {
        return commands.change(id, body, preconditions, () -> signOn.clear(id, body.approves(), body.words()));
    }

    @POST
    @Path("{id}/sign")
    public Response sign(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, SignBody body) {
        return commands.change(id, body, preconditions, () -> signOn.sign(id, body.form()));
    }

    @POST
    @Path("{id}/decline")
    public Response decline(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, ReasonBody body) {
        return commands.change(id, body, preconditions, () -> signOn.decline(id, body.words()));
    }

    @POST
    @Path("{id}/no-position")
    public Response takeNoPosition(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, NothingBody body) {
        return commands.change(id, body, preconditions, () -> signOn.takeNoPosition(id));
    }

    @POST
    @Path("{id}/withdraw-signature")
    public Response withdraw(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, NoteBody body) {
        return commands.change(id, body, preconditions, () -> signOn.withdraw(id, body.words()));
    }

    /**
     * Who else is called to sign.
     *
     * @param invited a list of aliases, or "ALL"
     */
    public record InvitationsBody(@Nullable Circle invited) {

        Circle circle() {
            if (invited == null) {
                throw new InvalidInput("invited");
            }
            return invited;
        }
    }

    /**
     * More time for a call.
     *
     * @param softDeadline the old one stays where it is left out
     */
    public record ExtensionBody(@Nullable Instant softDeadline, @Nullable Instant hardDeadline) {

        Instant end() {
            if (hardDeadline == null) {
                throw new InvalidInput("hardDeadline");
            }
            return hardDeadline;
        }
    }

    /**
     * A call for sign-on.
     *
     * @param invited a list of aliases, or "ALL"
     * @param softDeadline the hard one where it is left out
     * @param zone zone in which the deadlines were set, an IANA name; UTC where it is left out
     */
    public record CallBody(
            @Nullable Circle invited,
            @Nullable Instant softDeadline,
            @Nullable Instant hardDeadline,
            @Nullable String zone) {

        SignOnCall call() {
            if (invited == null) {
                throw new InvalidInput("invited");
            }
            if (hardDeadline == null) {
                throw new InvalidInput("hardDeadline");
            }
            return new SignOnCall(
                    invited,
                    softDeadline == null ? hardDeadline : softDeadline,
                    hardDeadline,
                    zone == null ? "UTC" : zone);
        }
    }
}
