package ngo.portal.web.api.petition.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import ngo.portal.ejb.petition.desk.DeskService;
import ngo.portal.ejb.petition.desk.DeskView;
import ngo.portal.persistence.petition.desk.HeldSignatureRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.api.shared.ApiResponses;
import ngo.portal.web.api.shared.SliceParameters;

/** Signature requests that are held back before the confirmation mail is sent. */
@Path("petitions/{id}/held")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class HeldSignatureResource {

    @Inject
    private DeskService desk;

    @GET
    public Response held(@PathParam("id") UUID id, @BeanParam SliceParameters slices) {
        Slice.Part<HeldSignatureRow> part = desk.held(id, slices.wanted());
        DeskView view = desk.view(id);
        return ApiResponses.of(new Slice.Part<>(
                part.items().stream()
                        .map(row -> HeldLine.of(row, view.pageName(row.page())))
                        .toList(),
                part.next()));
    }

    @POST
    @Path("release")
    public Response release(@PathParam("id") UUID id, ChosenBody body) {
        return ApiResponses.of(new JudgedDocument(desk.judgeHeld(id, body.chosen(), true)));
    }

    @POST
    @Path("refuse")
    public Response refuse(@PathParam("id") UUID id, ChosenBody body) {
        return ApiResponses.of(new JudgedDocument(desk.judgeHeld(id, body.chosen(), false)));
    }

    /** A signature request that is held back before the confirmation mail is sent. */
    public record HeldLine(
            UUID id,
            String page,
            String country,
            String language,
            HeldSignatureRow.Reason reason,
            int risk,
            Instant signedAt) {

        static HeldLine of(HeldSignatureRow row, String page) {
            return new HeldLine(
                    row.id(), page, row.country(), row.language(), row.reason(), row.risk(), row.signedAt());
        }
    }
}
