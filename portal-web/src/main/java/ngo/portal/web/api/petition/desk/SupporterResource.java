package ngo.portal.web.api.petition.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import ngo.portal.ejb.petition.desk.SupporterExport;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.web.petition.desk.SupporterFile;

/** Who lets the caller's organisation write to them, one object on a line. */
@Path("petitions/{id}/supporters")
@RequestScoped
public class SupporterResource {

    @Inject
    private SupporterFile file;

    @Inject
    private TenantContext tenant;

    /** Lines are written once the answer has begun, when nobody acts any more: so whoever asked acts until the last one. */
    @GET
    public Response export(@PathParam("id") UUID id) {
        SupporterExport.Part first = file.begin(id);
        TenantPrincipal asking = tenant.acting();
        StreamingOutput lines = out -> {
            tenant.enter(asking);
            try {
                file.write(id, first, SupporterFile.Form.NDJSON, new OutputStreamWriter(out, StandardCharsets.UTF_8));
            } finally {
                tenant.leave();
            }
        };
        return Response.ok(lines, SupporterFile.Form.NDJSON.type())
                .header("Cache-Control", "no-store")
                .build();
    }
}
