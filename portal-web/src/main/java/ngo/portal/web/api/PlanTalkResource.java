package ngo.portal.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import ngo.portal.ejb.document.AmendmentService;
import ngo.portal.ejb.document.CommentService;

/** Talking about the sections of a plan. */
@Path("plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class PlanTalkResource {

    @Inject
    private CommentService comments;

    @Inject
    private AmendmentService amendments;

    @Inject
    private PlanDeeds deeds;

    @POST
    @Path("{id}/comment")
    public Response comment(@PathParam("id") UUID id, @BeanParam Conditions conditions, CommentBody body) {
        return deeds.change(id, body, conditions, () -> comments.comment(id, body.form()));
    }

    @POST
    @Path("{id}/amend")
    public Response amend(@PathParam("id") UUID id, @BeanParam Conditions conditions, AmendmentBody body) {
        return deeds.change(id, body, conditions, () -> amendments.propose(id, body.form()));
    }
}
