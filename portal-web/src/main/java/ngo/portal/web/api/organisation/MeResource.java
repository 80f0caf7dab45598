package ngo.portal.web.api.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.web.api.shared.ApiResponses;
import ngo.portal.web.security.Caller;

/** The account of the caller. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class MeResource {

    @Inject
    private Caller caller;

    @Inject
    private TenantContext tenant;

    @GET
    public Response read() {
        return ApiResponses.of(
                MeDocument.of(tenant.acting(), caller.getMemberships(), Set.copyOf(caller.getCoalitionRoles())));
    }
}
