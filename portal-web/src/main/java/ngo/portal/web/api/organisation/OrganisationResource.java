package ngo.portal.web.api.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import ngo.portal.ejb.organisation.DirectoryService;
import ngo.portal.ejb.organisation.EntryForm;
import ngo.portal.ejb.organisation.OrganisationService;
import ngo.portal.persistence.organisation.OrganisationPeople;
import ngo.portal.persistence.organisation.entry.EntryDetail;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.api.shared.ApiResponses;
import ngo.portal.web.api.shared.Preconditions;
import ngo.portal.web.api.shared.RefusedRequest;
import ngo.portal.web.api.shared.SliceParameters;
import ngo.portal.web.shared.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** The directory of the coalition. Each organisation writes its own entry. */
@Path("organisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class OrganisationResource {

    @Inject
    private OrganisationService organisations;

    @Inject
    private DirectoryService directory;

    @GET
    public Response list(@BeanParam SliceParameters slices) {
        Slice.Part<EntryDetail> part =
                directory.entries(slices.ofDirectory(RequestLanguage.now().tag()));
        Map<UUID, OrganisationPeople> people =
                organisations.people(part.items().stream().map(EntryDetail::id).toList());
        return ApiResponses.of(new Slice.Part<>(
                part.items().stream()
                        .map(entry -> OrganisationDocument.of(
                                entry, people.getOrDefault(entry.id(), OrganisationPeople.NOBODY)))
                        .toList(),
                part.next()));
    }

    @GET
    @Path("{alias: [a-z0-9-]+}")
    public Response read(@PathParam("alias") String alias) {
        EntryDetail entry = directory.entry(alias);
        return ApiResponses.of(OrganisationDocument.of(entry, organisations.people(entry.id())), entry.version());
    }

    @PUT
    @Path("{alias: [a-z0-9-]+}")
    public Response save(
            @PathParam("alias") String alias, @HeaderParam("If-Match") @Nullable String match, EntryBody body) {
        EntryDetail read = directory.forWriting(alias);
        if (match == null) {
            throw new RefusedRequest(RefusedRequest.PRECONDITION_REQUIRED, "precondition-required");
        }
        new Preconditions(match, null).require(read.version());
        directory.save(body.onto(EntryForm.of(read)), read.version());
        return read(alias);
    }
}
