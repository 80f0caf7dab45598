package ngo.portal.web.api.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import ngo.portal.web.api.shared.DocumentCommands;
import ngo.portal.web.api.shared.TalkResource;

/** Talking about the sections of a plan. */
@Path("plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class PlanTalkResource extends TalkResource {

    @Inject
    private PlanCommands commands;

    @Override
    protected DocumentCommands commands() {
        return commands;
    }
}
