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
import ngo.portal.web.api.shared.Conditions;
import ngo.portal.web.api.shared.NothingBody;

/** What was granted: signing, paying, reporting, closing. */
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
    private FundingDeeds deeds;

    @POST
    @Path("{id}/agree")
    public Response agree(@PathParam("id") UUID id, @BeanParam Conditions conditions, AgreeBody body) {
        return deeds.change(id, body, conditions, () -> grant.agree(id, body));
    }

    @POST
    @Path("{id}/vouch")
    public Response vouch(@PathParam("id") UUID id, @BeanParam Conditions conditions, VouchBody body) {
        return deeds.change(id, body, conditions, () -> payments.vouch(id, body.proof()));
    }

    @POST
    @Path("{id}/confirm")
    public Response confirm(@PathParam("id") UUID id, @BeanParam Conditions conditions, PayBody body) {
        return deeds.change(id, body, conditions, () -> payments.confirm(id, body));
    }

    @POST
    @Path("{id}/pay")
    public Response pay(@PathParam("id") UUID id, @BeanParam Conditions conditions, PayBody body) {
        return deeds.change(id, body, conditions, () -> payments.pay(id, body));
    }

    @POST
    @Path("{id}/report")
    public Response report(@PathParam("id") UUID id, @BeanParam Conditions conditions, GrantReportBody body) {
        return deeds.change(id, body, conditions, () -> grant.report(id, body));
    }

    @POST
    @Path("{id}/close")
    public Response close(@PathParam("id") UUID id, @BeanParam Conditions conditions, NothingBody body) {
        return deeds.change(id, body, conditions, () -> course.close(id));
    }
}
