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

/** The supporters who have given consent that the caller's organisation writes to them, one JSON object per line. */
@Path("petitions/{id}/supporters")
@RequestScoped
public class SupporterResource {

    @Inject
    private SupporterFile file;

    @Inject
    private TenantContext tenant;

    /**
     * Exports the supporters. The lines are written after the answer has begun, when the request context is already cleared; the caller
     * therefore acts until the last line is written.
     */
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
