package ngo.portal.web.api.petition.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import ngo.portal.ejb.petition.desk.DeskService;
import ngo.portal.ejb.petition.desk.DeskView;
import ngo.portal.persistence.petition.desk.DeskSignatureRow;
import ngo.portal.persistence.petition.desk.SignatureCriteria;
import ngo.portal.persistence.petition.signing.SignatureState;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.api.shared.ApiResponses;
import ngo.portal.web.api.shared.SliceParameters;

/** Signatures, filtered by common features. No field leads to a person. */
@Path("petitions/{id}/signatures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class SignatureResource {

    @Inject
    private DeskService desk;

    /** Query parameters with the common features of signatures. */
    public static class Common {

        @QueryParam("page")
        @DefaultValue("")
        private String page = "";

        @QueryParam("country")
        @DefaultValue("")
        private String country = "";

        @QueryParam("origin")
        @DefaultValue("")
        private String origin = "";

        @QueryParam("domain")
        @DefaultValue("")
        private String domain = "";

        @QueryParam("risk")
        @DefaultValue("0")
        private String risk = "0";

        SignatureCriteria wanted(DeskView view) {
            return new SignatureCriteria(
                    BatchBody.page(view.pages(), page),
                    country.toUpperCase(Locale.ROOT),
                    origin,
                    domain,
                    InputParser.whole(risk).orElseThrow(() -> new InvalidInput("risk")),
                    null,
                    null);
        }
    }

    @GET
    public Response signatures(@PathParam("id") UUID id, @BeanParam Common common, @BeanParam SliceParameters slices) {
        DeskView view = desk.view(id);
        Slice.Part<DeskSignatureRow> part = desk.signatures(id, common.wanted(view), slices.wanted());
        return ApiResponses.of(new Slice.Part<>(
                part.items().stream()
                        .map(row -> DeskSignatureLine.of(row, view.pageName(row.page())))
                        .toList(),
                part.next()));
    }

    /**
     * A confirmed signature. No field leads to a person.
     *
     * @param id known at the desk alone; names and exported copies have a different one
     */
    public record DeskSignatureLine(
            UUID id,
            String page,
            String country,
            String language,
            SignatureState state,
            String origin,
            String domain,
            int risk,
            Instant confirmedAt) {

        static DeskSignatureLine of(DeskSignatureRow row, String page) {
            return new DeskSignatureLine(
                    row.id(),
                    page,
                    row.country(),
                    row.language(),
                    Objects.requireNonNull(row.state()),
                    row.origin(),
                    row.domain(),
                    row.risk(),
                    row.confirmedAt());
        }
    }
}
