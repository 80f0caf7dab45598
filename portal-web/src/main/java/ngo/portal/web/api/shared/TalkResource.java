package ngo.portal.web.api.shared;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import ngo.portal.ejb.document.AmendmentReader;
import ngo.portal.ejb.document.AmendmentService;
import ngo.portal.ejb.document.CommentService;

/** Talking about a document; each kind says at its own address what comes of it. */
public abstract class TalkResource {

    @Inject
    private CommentService comments;

    @Inject
    private AmendmentService amendments;

    @Inject
    private AmendmentReader reader;

    protected abstract DocumentCommands commands();

    @GET
    @Path("{id}/amendments")
    public Response amendments(@PathParam("id") UUID id, @BeanParam SliceParameters slices) {
        return ApiResponses.of(
                slices.of(reader.amendments(id), view -> view.row().id().toString(), AmendmentLine::of));
    }

    @POST
    @Path("{id}/answer-amendment")
    public Response answerAmendment(
            @PathParam("id") UUID id, @BeanParam Preconditions preconditions, AmendmentAnswerBody body) {
        return commands().change(id, body, preconditions, () -> amendments.answer(id, body.answer()));
    }

    @POST
    @Path("{id}/comment")
    public Response comment(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, CommentBody body) {
        return commands().change(id, body, preconditions, () -> comments.comment(id, body.form()));
    }

    @POST
    @Path("{id}/amend")
    public Response amend(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, AmendmentBody body) {
        return commands().change(id, body, preconditions, () -> amendments.propose(id, body.form()));
    }
}
