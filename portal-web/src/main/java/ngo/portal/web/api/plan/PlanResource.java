package ngo.portal.web.api.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.ejb.plan.PlanPreviewService;
import ngo.portal.ejb.plan.PlanReader;
import ngo.portal.ejb.plan.PlanService;
import ngo.portal.persistence.plan.PlanFilter;
import ngo.portal.persistence.plan.PlanRow;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.api.shared.ApiResponses;
import ngo.portal.web.api.shared.Preconditions;
import ngo.portal.web.api.shared.RefusedRequest;
import ngo.portal.web.api.shared.SliceParameters;
import ngo.portal.web.plan.PlanQuery;
import ngo.portal.web.shared.listing.ListQuery;
import org.jspecify.annotations.Nullable;

/** Advocacy plans: finding, reading and writing them. */
@Path("plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class PlanResource {

    private static final Preconditions NONE = new Preconditions(null, null);

    @Inject
    private PlanService plans;

    @Inject
    private PlanReader reader;

    @Inject
    private PlanPreviewService previews;

    @Inject
    private PlanWriting writing;

    @Inject
    private PlanCommands commands;

    @GET
    public Response list(@BeanParam Wanted wanted, @BeanParam SliceParameters slices) {
        Slice.Part<PlanRow> part = plans.rows(wanted.filter(), slices.wanted());
        return ApiResponses.of(
                new Slice.Part<>(part.items().stream().map(PlanLine::of).toList(), part.next()));
    }

    @POST
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, PlanBody body) {
        return commands.create(body, new Preconditions(null, key), () -> writing.begin(body));
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") UUID id) {
        return commands.read(id);
    }

    /** The version is compared once nobody else can write any more, for a change is made of many parts. */
    @PUT
    @Path("{id}")
    public Response save(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String match, PlanBody body) {
        reader.view(id);
        if (match == null) {
            throw new RefusedRequest(RefusedRequest.PRECONDITION_REQUIRED, "precondition-required");
        }
        return commands.change(id, body, NONE, () -> {
            reader.viewAlone(id);
            new Preconditions(match, null).require(commands.tag(id));
            writing.save(id, body);
        });
    }

    /** Shows the plan as another organisation sees it; only for the owner. */
    @GET
    @Path("{id}/preview")
    public Response preview(@PathParam("id") UUID id, @QueryParam("as") @Nullable String as) {
        reader.viewAlone(id);
        if (as == null) {
            throw new InvalidInput("as");
        }
        return ApiResponses.of(PlanDocument.seen(previews.previewAs(id, as).content()));
    }

    /** Which plans are wanted, and in which order. */
    public static class Wanted {

        @QueryParam("state")
        private List<String> state = List.of();

        @QueryParam("whose")
        private List<String> whose = List.of();

        @QueryParam("owner")
        private List<String> owner = List.of();

        @QueryParam("activity")
        private List<String> activity = List.of();

        @QueryParam("language")
        private List<String> language = List.of();

        @QueryParam("sort")
        private List<String> sort = List.of();

        PlanFilter filter() {
            Map<String, List<String>> given = Map.of(
                    "state",
                    state,
                    "whose",
                    whose,
                    "owner",
                    owner,
                    "activity",
                    activity,
                    "language",
                    language,
                    ListQuery.SORT,
                    sort);
            return PlanQuery.of(name -> given.getOrDefault(name, List.of()).toArray(String[]::new))
                    .filter();
        }
    }

    /**
     * One line of the list of plans.
     *
     * @param changedAt when something changed last that the reader sees
     */
    public record PlanLine(
            UUID id,
            String title,
            PlanState state,
            String owner,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            Instant changedAt) {

        static PlanLine of(PlanRow row) {
            return new PlanLine(
                    row.id(),
                    row.title(),
                    row.state(),
                    row.ownerAlias(),
                    row.startsOn(),
                    row.endsOn(),
                    row.changedAt());
        }
    }
}
