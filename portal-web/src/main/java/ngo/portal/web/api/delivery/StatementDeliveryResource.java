package ngo.portal.web.api.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import ngo.portal.persistence.statement.Statement;

/** Deliveries of statements and the replies to them. */
@Path("statements/{id}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class StatementDeliveryResource extends DeliveryResource {

    public StatementDeliveryResource() {
        super(Statement.KIND);
    }
}
