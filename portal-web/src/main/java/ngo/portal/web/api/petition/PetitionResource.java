package ngo.portal.web.api.petition;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.document.SectionForm;
import ngo.portal.ejb.petition.PetitionForm;
import ngo.portal.ejb.petition.PetitionReader;
import ngo.portal.ejb.petition.PetitionService;
import ngo.portal.persistence.petition.MailContent;
import ngo.portal.persistence.petition.PetitionDetail;
import ngo.portal.persistence.petition.PetitionRow;
import ngo.portal.persistence.petition.PetitionState;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.api.shared.ApiResponses;
import ngo.portal.web.api.shared.Preconditions;
import ngo.portal.web.api.shared.RefusedRequest;
import ngo.portal.web.api.shared.SliceParameters;
import ngo.portal.web.petition.PetitionQuery;
import ngo.portal.web.shared.listing.ListQuery;
import org.jspecify.annotations.Nullable;

/** Petitions: finding, reading and writing them. */
@Path("petitions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class PetitionResource {

    @Inject
    private PetitionService petitions;

    @Inject
    private PetitionReader reader;

    @Inject
    private PetitionCommands commands;

    /** Query parameters that filter and sort the list of petitions. */
    public static class Wanted {

        @QueryParam("state")
        private List<String> state = List.of();

        @QueryParam("owner")
        private List<String> owner = List.of();

        @QueryParam("language")
        private List<String> language = List.of();

        @QueryParam("sort")
        private List<String> sort = List.of();

        PetitionQuery query() {
            Map<String, List<String>> given =
                    Map.of("state", state, "owner", owner, "language", language, ListQuery.SORT, sort);
            return PetitionQuery.of(name -> given.getOrDefault(name, List.of()).toArray(String[]::new));
        }
    }

    @GET
    public Response list(@BeanParam Wanted wanted, @BeanParam SliceParameters slices) {
        Slice.Part<PetitionRow> part = petitions.rows(wanted.query().filter(), slices.wanted());
        return ApiResponses.of(
                new Slice.Part<>(part.items().stream().map(PetitionLine::of).toList(), part.next()));
    }

    @POST
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, PetitionBody body) {
        return commands.create(
                body, new Preconditions(null, key), () -> petitions.create(body.onto(new PetitionForm())));
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") UUID id) {
        return commands.read(id);
    }

    @PUT
    @Path("{id}")
    public Response save(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String match, PetitionBody body) {
        PetitionDetail read = reader.view(id).petition();
        if (match == null) {
            throw new RefusedRequest(RefusedRequest.PRECONDITION_REQUIRED, "precondition-required");
        }
        new Preconditions(match, null).require(commands.tag(id));
        petitions.save(id, body.onto(PetitionForm.of(read)), read.version());
        return read(id);
    }

    @POST
    @Path("{id}/share")
    public Response share(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, PetitionShareBody body) {
        return commands.change(id, body, preconditions, () -> petitions.share(id, body.circle()));
    }

    /**
     * The organisations that may read the draft, comment on it and amend it.
     *
     * @param with a list of aliases, or "ALL"
     */
    public record PetitionShareBody(@Nullable Circle with) {

        Circle circle() {
            if (with == null) {
                throw new InvalidInput("with");
            }
            return with;
        }
    }

    /** One line of the list of petitions. */
    public record PetitionLine(
            UUID id,
            String title,
            PetitionState state,
            String owner,
            @Nullable Instant dueAt,
            @Nullable Integer total,
            Instant changedAt) {

        static PetitionLine of(PetitionRow row) {
            return new PetitionLine(
                    row.id(),
                    row.title(),
                    row.state(),
                    row.ownerAlias(),
                    row.dueAt(),
                    PetitionDocument.number(row.total()),
                    row.changedAt());
        }
    }

    /** A petition as a program sends it. Fields that are left out keep their value. */
    public record PetitionBody(
            @Nullable String title,
            @Nullable String language,
            @Nullable List<String> addressees,
            @Nullable List<Section> sections,
            @Nullable Integer goal,
            @Nullable Instant closesAt,
            @Nullable String zone,
            @Nullable MailContent mailContent) {

        /** A section as a program sends it. Without an id, it is a new one. */
        public record Section(@Nullable UUID id, @Nullable String heading, @Nullable String text) {

            SectionForm form() {
                SectionForm form = new SectionForm();
                if (id != null) {
                    form.setId(id);
                }
                form.setHeading(heading == null ? "" : heading);
                form.setHtml(text == null ? "" : text);
                return form;
            }
        }

        PetitionForm onto(PetitionForm form) {
            if (title != null) {
                form.setTitle(title);
            }
            if (language != null) {
                form.setLanguage(language);
            }
            if (addressees != null) {
                form.setAddressees(new ArrayList<>(addressees));
            }
            if (sections != null) {
                form.setSections(
                        new ArrayList<>(sections.stream().map(Section::form).toList()));
            }
            if (goal != null) {
                form.setGoal(goal);
            }
            if (closesAt != null) {
                form.closeAt(closesAt, zone == null ? form.getZone() : zone);
            }
            if (mailContent != null) {
                form.setMailContent(mailContent);
            }
            return form;
        }
    }
}
