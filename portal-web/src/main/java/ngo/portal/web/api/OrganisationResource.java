package ngo.portal.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import ngo.portal.ejb.organisation.OrganisationService;
import ngo.portal.persistence.organisation.OrganisationPeople;
import ngo.portal.persistence.organisation.OrganisationRow;

/** The directory of the coalition. */
@Path("organisations")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class OrganisationResource {

    @Inject
    private OrganisationService organisations;

    @GET
    public Response list(@BeanParam Slices slices) {
        Map<UUID, OrganisationPeople> people = organisations.people();
        return Answers.of(slices.of(
                organisations.directory(),
                OrganisationRow::alias,
                row -> OrganisationDocument.of(row, people.getOrDefault(row.id(), OrganisationPeople.NOBODY))));
    }

    @GET
    @Path("{alias: [a-z0-9-]+}")
    public Response read(@PathParam("alias") String alias) {
        OrganisationRow row = organisations.organisation(alias);
        return Answers.of(OrganisationDocument.of(row, organisations.people(row.id())));
    }
}
