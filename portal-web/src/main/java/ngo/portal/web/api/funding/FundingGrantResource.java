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
import ngo.portal.ejb.grant.GrantCourseService;
import ngo.portal.persistence.grant.ChannelProof;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.web.api.shared.NothingBody;
import ngo.portal.web.api.shared.Preconditions;
import org.jspecify.annotations.Nullable;

/** Grants: signing, paying, reporting, closing. */
@Path("funding-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class FundingGrantResource {

    @Inject
    private FundingGrant grant;

    @Inject
    private FundingPayments payments;

    @Inject
    private GrantCourseService course;

    @Inject
    private FundingCommands commands;

    @POST
    @Path("{id}/agree")
    public Response agree(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, AgreeBody body) {
        return commands.change(id, body, preconditions, () -> grant.agree(id, body));
    }

    @POST
    @Path("{id}/vouch")
    public Response vouch(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, VouchBody body) {
        return commands.change(id, body, preconditions, () -> payments.vouch(id, body.proof()));
    }

    @POST
    @Path("{id}/confirm")
    public Response confirm(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, PayBody body) {
        return commands.change(id, body, preconditions, () -> payments.confirm(id, body));
    }

    @POST
    @Path("{id}/pay")
    public Response pay(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, PayBody body) {
        return commands.change(id, body, preconditions, () -> payments.pay(id, body));
    }

    @POST
    @Path("{id}/report")
    public Response report(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, GrantReportBody body) {
        return commands.change(id, body, preconditions, () -> grant.report(id, body));
    }

    @POST
    @Path("{id}/close")
    public Response close(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, NothingBody body) {
        return commands.change(id, body, preconditions, () -> course.close(id));
    }

    /**
     * Finance vouches for the payment channel.
     *
     * @param how by which means, other than this portal, finance has verified the channel
     */
    public record VouchBody(@Nullable ChannelProof how) {

        ChannelProof proof() {
            if (how == null) {
                throw new InvalidInput("how");
            }
            return how;
        }
    }
}
