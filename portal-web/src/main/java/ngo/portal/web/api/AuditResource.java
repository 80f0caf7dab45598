package ngo.portal.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import ngo.portal.ejb.audit.AuditService;
import ngo.portal.persistence.audit.AuditRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.api.shared.ApiResponses;
import ngo.portal.web.api.shared.SliceParameters;
import ngo.portal.web.audit.AuditQuery;
import org.jspecify.annotations.Nullable;

/** The audit trail: reading it and verifying its hash chains. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AuditResource {

    @Inject
    private AuditService trail;

    @GET
    public Response list(@BeanParam AuditParameters wanted, @BeanParam SliceParameters slices) {
        Slice.Part<AuditRow> part = trail.rows(wanted.query().filter(trail::organisation), slices.wanted());
        return ApiResponses.of(
                new Slice.Part<>(part.items().stream().map(AuditLine::of).toList(), part.next()));
    }

    @GET
    @Path("verification")
    public Response verify(@QueryParam("organisation") @Nullable String organisation) {
        AuditQuery query = AuditQuery.of(name -> name.equals("organisation") ? organisation : null);
        return ApiResponses.of(VerificationDocument.of(
                trail.check(query.filter(trail::organisation).organisation())));
    }
}
