package ngo.portal.web.api.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import ngo.portal.ejb.answer.AnswerService;
import ngo.portal.ejb.people.InvitationService;
import ngo.portal.persistence.answer.AnswerRow;
import ngo.portal.persistence.people.InvitationRow;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.api.shared.Answers;
import ngo.portal.web.api.shared.Conditions;
import ngo.portal.web.api.shared.Fingerprint;
import ngo.portal.web.api.shared.JsonWriting;
import ngo.portal.web.api.shared.Slices;
import ngo.portal.web.security.RequestPath;

/** Who is asked to join an organisation. */
@Path("organisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class InvitationResource {

    private static final int CREATED = 201;

    @Inject
    private InvitationService invitations;

    @Inject
    private AnswerService answers;

    @Inject
    private HttpServletRequest request;

    @GET
    @Path("{alias}/invitations")
    public Response list(@PathParam("alias") String alias, @BeanParam Slices slices) {
        return Answers.of(slices.of(invitations.rows(alias), row -> row.id().toString(), InvitationDocument::of));
    }

    @POST
    @Path("{alias}/invitations")
    public Response invite(@PathParam("alias") String alias, @BeanParam Conditions conditions, InvitationBody body) {
        String key = conditions.key();
        String asked = Fingerprint.of(RequestPath.of(request), JsonWriting.write(body));
        AnswerRow answer = key == null
                ? answers.together(() -> invited(alias, body, asked))
                : answers.once(key, asked, () -> invited(alias, body, asked));
        InvitationRow row =
                invitations.row(alias, InputParser.id(answer.place()).orElseThrow());
        return Answers.json(Response.status(answer.status()), JsonWriting.write(InvitationDocument.of(row)));
    }

    private AnswerRow invited(String alias, InvitationBody body, String asked) {
        InvitationRow row = invitations.invite(alias, body.form());
        return new AnswerRow(asked, CREATED, row.id().toString());
    }

    @DELETE
    @Path("{alias}/invitations/{id}")
    public Response takeBack(@PathParam("alias") String alias, @PathParam("id") UUID id) {
        invitations.takeBack(alias, id);
        return Response.noContent().build();
    }
}
