package ngo.portal.web.api.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import ngo.portal.persistence.plan.Plan;

/** Deliveries of plans and the replies to them. */
@Path("plans/{id}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class PlanDeliveryResource extends DeliveryResource {

    public PlanDeliveryResource() {
        super(Plan.KIND);
    }
}
