package ngo.portal.web.api.petition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import ngo.portal.web.api.shared.DocumentCommands;
import ngo.portal.web.api.shared.TalkResource;

/** The discussion of a petition: comments and amendments. */
@Path("petitions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class PetitionTalkResource extends TalkResource {

    @Inject
    private PetitionCommands commands;

    @Override
    protected DocumentCommands commands() {
        return commands;
    }
}
