package ngo.portal.web.api.funding;

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
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.funding.BudgetLineForm;
import ngo.portal.ejb.funding.FundingListService;
import ngo.portal.ejb.funding.RequestForm;
import ngo.portal.ejb.funding.RequestLine;
import ngo.portal.ejb.funding.RequestReader;
import ngo.portal.ejb.funding.RequestService;
import ngo.portal.ejb.funding.RequestView;
import ngo.portal.ejb.funding.call.FundingCallService;
import ngo.portal.persistence.funding.CallDetail;
import ngo.portal.persistence.funding.FundingTrack;
import ngo.portal.persistence.funding.RequestFilter;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.Urgency;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.api.shared.ApiResponses;
import ngo.portal.web.api.shared.Preconditions;
import ngo.portal.web.api.shared.RefusedRequest;
import ngo.portal.web.api.shared.SliceParameters;
import ngo.portal.web.funding.RequestQuery;
import ngo.portal.web.security.Caller;
import org.jspecify.annotations.Nullable;

/** Requests for funding: finding, reading and writing them. For callers without a part in a request, it does not exist. */
@Path("funding-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class FundingRequestResource {

    @Inject
    private RequestService requests;

    @Inject
    private FundingListService lists;

    @Inject
    private RequestReader reader;

    @Inject
    private FundingCallService calls;

    @Inject
    private FundingCommands commands;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Lists the requests to the caller's organisation if the caller handles requests there, otherwise the requests that it has made. */
    @GET
    public Response list(
            @BeanParam Wanted parameters,
            @BeanParam SliceParameters slices,
            @QueryParam("side") @Nullable String side) {
        Slice wanted = slices.wanted();
        RequestFilter filter = parameters.filter(clock.instant());
        Slice.Part<RequestLine> part = isDesk(side) ? lists.desk(filter, wanted) : lists.own(filter, wanted);
        return ApiResponses.of(new Slice.Part<>(
                part.items().stream().map(FundingRequestLine::of).toList(), part.next()));
    }

    private boolean isDesk(@Nullable String side) {
        if (side == null || side.isEmpty()) {
            return lists.isStaff();
        }
        return switch (side) {
            case "FUNDER" -> true;
            case "APPLICANT" -> false;
            default -> throw new InvalidInput("side");
        };
    }

    /** Creates a request. An organisation cannot apply to itself. */
    @POST
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, FundingRequestBody body) {
        return commands.create(body, new Preconditions(null, key), () -> {
            CallDetail call = calls.detail(body.wantedCall());
            if (call.funderAlias().equals(caller.getAlias())) {
                throw new Forbidden();
            }
            return requests.draft(
                    call.id(), body.onto(new RequestForm(), call.terms().currency()));
        });
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") UUID id) {
        return commands.read(id);
    }

    @PUT
    @Path("{id}")
    public Response save(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String match, FundingRequestBody body) {
        RequestView view = reader.view(id);
        if (!view.writes()) {
            throw new Forbidden();
        }
        if (match == null) {
            throw new RefusedRequest(RefusedRequest.PRECONDITION_REQUIRED, "precondition-required");
        }
        RequestForm form = body.onto(RequestForm.of(view), view.call().terms().currency());
        return commands.change(id, body, new Preconditions(match, null), () -> requests.rewrite(id, form));
    }

    /** Query parameters that filter the list of requests. */
    public static class Wanted {

        @QueryParam("state")
        private List<String> state = List.of();

        @QueryParam("track")
        private List<String> track = List.of();

        @QueryParam("urgency")
        private List<String> urgency = List.of();

        @QueryParam("call")
        private List<String> call = List.of();

        @QueryParam("due")
        private List<String> due = List.of();

        RequestFilter filter(Instant now) {
            Map<String, List<String>> given =
                    Map.of("state", state, "track", track, "urgency", urgency, "call", call, "due", due);
            return RequestQuery.of(name -> given.getOrDefault(name, List.of()).toArray(String[]::new), now)
                    .filter();
        }
    }

    /**
     * One line of the list of requests.
     *
     * @param title decrypted for the caller
     * @param other alias of the other side: the funder, for the own requests of the caller's organisation, or else the applicant; empty if a blind
     *     call hides the applicant from the caller
     */
    public record FundingRequestLine(
            UUID id,
            String caseCode,
            String title,
            UUID call,
            FundingTrack track,
            Urgency urgency,
            RequestState state,
            String other,
            @Nullable Instant dueBy,
            @Nullable Instant submittedAt,
            Instant changedAt) {

        static FundingRequestLine of(RequestLine line) {
            return new FundingRequestLine(
                    line.row().id(),
                    line.row().caseCode(),
                    line.title(),
                    line.row().call(),
                    line.row().track(),
                    line.row().urgency(),
                    line.row().state(),
                    line.row().otherAlias(),
                    line.row().dueAt(),
                    line.row().submittedAt(),
                    line.row().changedAt());
        }
    }

    /**
     * A request for funding as a program sends it. Fields that are left out keep their value; the call of a draft never changes.
     *
     * @param call id of the call; required for a new request
     * @param budget replaces all lines
     * @param otherFunders replaces all of them
     */
    public record FundingRequestBody(
            @Nullable UUID call,
            @Nullable Urgency urgency,
            @Nullable String title,
            @Nullable String need,
            @Nullable String risk,
            @Nullable String measuresTaken,
            FundingRequestDocument.@Nullable Identity identity,
            FundingRequestDocument.@Nullable Payment payment,
            @Nullable List<Line> budget,
            @Nullable List<String> otherFunders) {

        /** One line of the budget. A share that is left out is zero. */
        public record Line(
                @Nullable String category,
                @Nullable Amount amount,
                @Nullable Amount own,
                @Nullable Amount others,
                @Nullable String note) {

            BudgetLineForm form(String currency) {
                BudgetLineForm form = new BudgetLineForm();
                form.setCategory(category == null ? "" : category);
                form.setAmount(sum(amount, currency, "budget.amount"));
                form.setOwn(sum(own, currency, "budget.own"));
                form.setOthers(sum(others, currency, "budget.others"));
                form.setNote(note == null ? "" : note);
                return form;
            }

            private static BigDecimal sum(@Nullable Amount sent, String currency, String field) {
                return sent == null ? BigDecimal.ZERO : sent.in(currency, field);
            }
        }

        UUID wantedCall() {
            if (call == null) {
                throw new InvalidInput("call");
            }
            return call;
        }

        RequestForm onto(RequestForm form, String currency) {
            form.setUrgency(urgency == null ? form.getUrgency() : urgency);
            form.setTitle(or(title, form.getTitle()));
            form.setNeed(or(need, form.getNeed()));
            form.setRisk(or(risk, form.getRisk()));
            form.setMeasures(or(measuresTaken, form.getMeasures()));
            if (identity != null) {
                form.setName(or(identity.name(), form.getName()));
                form.setContact(or(identity.contact(), form.getContact()));
                form.setPlace(or(identity.place(), form.getPlace()));
            }
            if (payment != null) {
                form.setChannel(or(payment.channel(), form.getChannel()));
            }
            if (budget != null) {
                form.setBudget(new ArrayList<>(
                        budget.stream().map(line -> line.form(currency)).toList()));
            }
            if (otherFunders != null) {
                form.setOtherFunders(String.join("\n", otherFunders));
            }
            return form;
        }

        private static String or(@Nullable String sent, String present) {
            return sent == null ? present : sent;
        }
    }
}
