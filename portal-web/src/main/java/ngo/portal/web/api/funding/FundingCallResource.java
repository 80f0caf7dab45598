package ngo.portal.web.api.funding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import ngo.portal.ejb.funding.call.FundingCallService;
import ngo.portal.persistence.funding.CallState;
import ngo.portal.persistence.funding.FundingCallRow;
import ngo.portal.persistence.funding.FundingTrack;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.api.shared.ApiResponses;
import ngo.portal.web.api.shared.NothingBody;
import ngo.portal.web.api.shared.Preconditions;
import ngo.portal.web.api.shared.SliceParameters;
import org.jspecify.annotations.Nullable;

/** Funding calls: every member reads those that are open; grants officers write and open the calls of their own organisation. */
@Path("funding-calls")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class FundingCallResource {

    @Inject
    private FundingCallService calls;

    @Inject
    private FundingCallCommands commands;

    @Inject
    private Clock clock;

    @GET
    public Response list(@BeanParam SliceParameters slices) {
        Slice.Part<FundingCallRow> part = calls.rows(slices.wanted());
        return ApiResponses.of(
                new Slice.Part<>(part.items().stream().map(FundingCallLine::of).toList(), part.next()));
    }

    @POST
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, FundingCallBody body) {
        return commands.create(body, new Preconditions(null, key), () -> calls.create(body.form(clock.instant())));
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") UUID id) {
        return commands.read(id);
    }

    @POST
    @Path("{id}/open")
    public Response open(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, NothingBody body) {
        return commands.change(id, body, preconditions, () -> calls.open(id));
    }

    @POST
    @Path("{id}/close")
    public Response close(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, NothingBody body) {
        return commands.change(id, body, preconditions, () -> calls.close(id));
    }

    /**
     * One line of the list of funding calls.
     *
     * @param funder alias
     * @param ceiling maximum for one request; absent if there is no limit
     */
    public record FundingCallLine(
            UUID id,
            String title,
            String funder,
            FundingTrack track,
            CallState state,
            Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable Amount ceiling,
            String currency) {

        static FundingCallLine of(FundingCallRow row) {
            return new FundingCallLine(
                    row.id(),
                    row.title(),
                    row.funderAlias(),
                    row.track(),
                    row.state(),
                    row.opensAt(),
                    row.closesAt(),
                    row.ceiling().signum() == 0
                            ? null
                            : Amount.of(row.ceiling().stripTrailingZeros(), row.currency(), 2),
                    row.currency());
        }
    }
}
