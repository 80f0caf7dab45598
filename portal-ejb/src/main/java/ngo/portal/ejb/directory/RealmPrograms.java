package ngo.portal.ejb.directory;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The extension of a realm's admin API by the portal's provider: manages the clients of API programs, and no others. */
@Path("")
public interface RealmPrograms {

    /**
     * Creates the client if there is none, and returns its new secret.
     *
     * @param organisation the id in Keycloak of the organisation that its tokens name
     */
    @POST
    @Path("{id}/secret")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_PLAIN)
    String renewSecret(
            @PathParam("id") String id, @FormParam("name") String name, @FormParam("organization") String organisation);

    /** Removes the client, if there is one. */
    @DELETE
    @Path("{id}")
    Response remove(@PathParam("id") String id);
}
