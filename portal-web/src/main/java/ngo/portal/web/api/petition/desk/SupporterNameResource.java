package ngo.portal.web.api.petition.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.petition.desk.DeskService;
import ngo.portal.persistence.petition.desk.NameStanding;
import ngo.portal.persistence.petition.desk.SupporterNameRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.api.shared.ApiResponses;
import ngo.portal.web.api.shared.SliceParameters;

/** Supporters' names that may be published. */
@Path("petitions/{id}/names")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class SupporterNameResource {

    @Inject
    private DeskService desk;

    @GET
    public Response names(
            @PathParam("id") UUID id,
            @QueryParam("standing") @DefaultValue("WAITING") String standing,
            @BeanParam SliceParameters slices) {
        Slice.Part<SupporterNameRow> part = desk.names(id, standing(standing), slices.wanted());
        return ApiResponses.of(new Slice.Part<>(
                part.items().stream().map(SupporterNameLine::of).toList(), part.next()));
    }

    private static NameStanding standing(String given) {
        return Stream.of(NameStanding.values())
                .filter(one -> one.name().equals(given))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("standing"));
    }

    @POST
    @Path("show")
    public Response show(@PathParam("id") UUID id, ChosenBody body) {
        return ApiResponses.of(new JudgedDocument(desk.judgeNames(id, body.chosen(), true)));
    }

    @POST
    @Path("hide")
    public Response hide(@PathParam("id") UUID id, ChosenBody body) {
        return ApiResponses.of(new JudgedDocument(desk.judgeNames(id, body.chosen(), false)));
    }

    /** A supporter's name that may be published. */
    public record SupporterNameLine(UUID id, String name, String country, LocalDate signedOn) {

        static SupporterNameLine of(SupporterNameRow row) {
            return new SupporterNameLine(row.id(), row.name(), row.country(), row.signedOn());
        }
    }
}
