package ngo.portal.web.api.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.web.api.shared.NothingBody;

/**
 * The export of everything that the caller's organisation holds, as one archive. It is a POST because its colleagues are notified, so that
 * reading an address never starts one.
 */
@Path("holdings")
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class OrganisationExportResource {

    @Inject
    private OrganisationArchive archive;

    @Inject
    private TenantContext tenant;

    /**
     * Starts the export. The files are written after the answer has begun, when the request context is already cleared; the caller therefore
     * acts until the last file is written.
     */
    @POST
    public Response take(NothingBody body) {
        OrganisationRow own = archive.begin();
        TenantPrincipal asking = tenant.acting();
        StreamingOutput all = out -> {
            tenant.enter(asking);
            try {
                archive.write(own, out);
            } finally {
                tenant.leave();
            }
        };
        return Response.ok(all, OrganisationArchive.TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + archive.name(own) + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
