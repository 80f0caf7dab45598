package ngo.portal.web.api.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import ngo.portal.ejb.publication.PublicDirectoryService;
import ngo.portal.ejb.publication.PublicPetitionService;
import ngo.portal.ejb.publication.PublicPlanService;
import ngo.portal.ejb.publication.PublicService;
import ngo.portal.persistence.organisation.entry.ConsultativeStatus;
import ngo.portal.persistence.organisation.entry.EntryDetail;
import ngo.portal.persistence.organisation.entry.LocalizedEntry;
import ngo.portal.persistence.petition.PetitionState;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.publication.PublicPetitionRow;
import ngo.portal.persistence.publication.PublicPlanRow;
import ngo.portal.persistence.publication.PublicationKind;
import ngo.portal.persistence.publication.ReleaseRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.api.organisation.PressContactBody;
import ngo.portal.web.api.shared.ApiResponses;
import ngo.portal.web.api.shared.SliceParameters;
import ngo.portal.web.plan.records.InstrumentWords;
import ngo.portal.web.shared.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** The public part of the API, which needs no token. */
@Path("public")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PublicResource {

    /** Not a language: a program that requests none reads the signed original. */
    private static final String ORIGINAL = "und";

    @Inject
    private PublicService publications;

    @Inject
    private PublicPlanService plans;

    @Inject
    private PublicPetitionService petitions;

    @Inject
    private PublicDirectoryService directory;

    @Inject
    private InstrumentWords words;

    @GET
    @Path("statements")
    public Response statements(@BeanParam SliceParameters slices) {
        Slice.Part<ReleaseRow> part = publications.releases(slices.wanted(), ORIGINAL);
        return ApiResponses.open(new Slice.Part<>(
                part.items().stream().map(PublicStatementLine::of).toList(), part.next()));
    }

    @GET
    @Path("statements/{slug: [a-z0-9-]+}")
    public Response statement(@PathParam("slug") String slug, @QueryParam("language") @Nullable String language) {
        return ApiResponses.open(
                PublicStatementDocument.of(publications.release(slug, language == null ? ORIGINAL : language)));
    }

    @GET
    @Path("plans")
    public Response plans(@BeanParam SliceParameters slices) {
        Slice.Part<PublicPlanRow> part = plans.plans(slices.wanted());
        return ApiResponses.open(
                new Slice.Part<>(part.items().stream().map(PublicPlanLine::of).toList(), part.next()));
    }

    @GET
    @Path("plans/{slug: [a-z0-9-]+}")
    public Response plan(@PathParam("slug") String slug) {
        return ApiResponses.open(PublicPlanDocument.of(plans.plan(slug), words));
    }

    @GET
    @Path("petitions")
    public Response petitions(@BeanParam SliceParameters slices) {
        Slice.Part<PublicPetitionRow> part = petitions.petitions(ORIGINAL, slices.wanted());
        return ApiResponses.open(new Slice.Part<>(
                part.items().stream().map(PublicPetitionLine::of).toList(), part.next()));
    }

    @GET
    @Path("petitions/{slug: [a-z0-9-]+}")
    public Response petition(@PathParam("slug") String slug, @QueryParam("language") @Nullable String language) {
        return ApiResponses.open(
                PublicPetitionDocument.of(petitions.petition(slug, language == null ? ORIGINAL : language)));
    }

    @GET
    @Path("organisations")
    public Response organisations(@BeanParam SliceParameters slices) {
        String language = RequestLanguage.now().tag();
        Slice.Part<EntryDetail> part = directory.entries(slices.ofDirectory(language));
        return ApiResponses.open(new Slice.Part<>(
                part.items().stream()
                        .map(entry -> PublicOrganisationLine.of(entry, language))
                        .toList(),
                part.next()));
    }

    /** One line of the list of adopted plans. */
    public record PublicPlanLine(
            String slug, String title, String language, String owner, PlanState state, Instant adoptedAt) {

        static PublicPlanLine of(PublicPlanRow row) {
            return new PublicPlanLine(
                    row.slug(), row.title(), row.language(), row.ownerAlias(), row.state(), row.adoptedAt());
        }
    }

    /** One line of the newsroom. */
    public record PublicStatementLine(
            String slug,
            String title,
            String language,
            PublicationKind state,
            Instant publishedAt,
            Instant changedAt,
            int signatories) {

        static PublicStatementLine of(ReleaseRow row) {
            return new PublicStatementLine(
                    row.slug(),
                    row.title(),
                    row.language(),
                    row.kind(),
                    row.publishedAt(),
                    row.changedAt(),
                    row.signatories());
        }
    }

    /**
     * One line of the list of petitions that were opened.
     *
     * @param goal target number of signatures; 0 if there is none
     */
    public record PublicPetitionLine(
            String slug,
            String title,
            String language,
            String ownerName,
            PetitionState state,
            int goal,
            int total,
            Instant openedAt,
            Instant closesAt) {

        static PublicPetitionLine of(PublicPetitionRow row) {
            return new PublicPetitionLine(
                    row.slug(),
                    row.title(),
                    row.language(),
                    row.ownerName(),
                    row.state(),
                    row.goal(),
                    Math.toIntExact(row.total()),
                    row.openedAt(),
                    row.closesAt());
        }
    }

    /** An organisation of the public directory, in one language. */
    public record PublicOrganisationLine(
            String alias,
            String name,
            String shortName,
            String website,
            String about,
            List<String> languages,
            List<String> countries,
            ConsultativeStatus consultativeStatus,
            String unName,
            List<PressContactBody> pressContacts) {

        static PublicOrganisationLine of(EntryDetail entry, String language) {
            LocalizedEntry localized = entry.localized(language);
            return new PublicOrganisationLine(
                    entry.alias(),
                    localized.name(),
                    localized.shortName(),
                    entry.website(),
                    localized.about(),
                    entry.languages(),
                    entry.countries(),
                    entry.status(),
                    entry.unName(),
                    entry.contacts().stream().map(PressContactBody::of).toList());
        }
    }
}
