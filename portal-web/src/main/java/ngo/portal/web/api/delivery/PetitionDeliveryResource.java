package ngo.portal.web.api.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import ngo.portal.persistence.petition.Petition;

/** Deliveries of petitions and the replies to them. */
@Path("petitions/{id}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class PetitionDeliveryResource extends DeliveryResource {

    public PetitionDeliveryResource() {
        super(Petition.KIND);
    }
}
