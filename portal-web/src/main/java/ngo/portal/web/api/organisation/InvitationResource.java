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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.idempotency.IdempotencyService;
import ngo.portal.ejb.people.InvitationService;
import ngo.portal.ejb.people.InviteForm;
import ngo.portal.persistence.idempotency.CompletedRequest;
import ngo.portal.persistence.people.InvitationRow;
import ngo.portal.persistence.people.InvitationStage;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.api.shared.ApiResponses;
import ngo.portal.web.api.shared.BodyWords;
import ngo.portal.web.api.shared.Fingerprint;
import ngo.portal.web.api.shared.JsonWriting;
import ngo.portal.web.api.shared.Preconditions;
import ngo.portal.web.api.shared.SliceParameters;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.RequestPath;
import org.jspecify.annotations.Nullable;

/** Invitations to an organisation. */
@Path("organisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class InvitationResource {

    private static final int HTTP_CREATED = 201;

    @Inject
    private InvitationService invitations;

    @Inject
    private IdempotencyService idempotency;

    @Inject
    private HttpServletRequest request;

    @GET
    @Path("{alias}/invitations")
    public Response list(@PathParam("alias") String alias, @BeanParam SliceParameters slices) {
        return ApiResponses.of(
                slices.of(invitations.rows(alias), row -> row.id().toString(), InvitationDocument::of));
    }

    @POST
    @Path("{alias}/invitations")
    public Response invite(
            @PathParam("alias") String alias, @BeanParam Preconditions preconditions, InvitationBody body) {
        String key = preconditions.key();
        String asked = Fingerprint.of(RequestPath.of(request), JsonWriting.write(body));
        CompletedRequest answer = key == null
                ? idempotency.together(() -> invited(alias, body, asked))
                : idempotency.once(key, asked, () -> invited(alias, body, asked));
        InvitationRow row =
                invitations.row(alias, InputParser.id(answer.place()).orElseThrow());
        return ApiResponses.json(Response.status(answer.status()), JsonWriting.write(InvitationDocument.of(row)));
    }

    private CompletedRequest invited(String alias, InvitationBody body, String asked) {
        InvitationRow row = invitations.invite(alias, body.form());
        return new CompletedRequest(asked, HTTP_CREATED, row.id().toString());
    }

    @DELETE
    @Path("{alias}/invitations/{id}")
    public Response takeBack(@PathParam("alias") String alias, @PathParam("id") UUID id) {
        invitations.takeBack(alias, id);
        return Response.noContent().build();
    }

    /**
     * An invitation and its state.
     *
     * @param problem why it was not sent, or not yet; empty if there is no problem
     */
    public record InvitationDocument(
            UUID id,
            String email,
            String name,
            String language,
            List<String> roles,
            @Nullable Instant until,
            String invitedBy,
            Instant invitedAt,
            Instant expiresAt,
            InvitationStage state,
            String problem) {

        static InvitationDocument of(InvitationRow row) {
            return new InvitationDocument(
                    row.id(),
                    row.email(),
                    row.name(),
                    row.language(),
                    RoleWords.of(row.roles()),
                    row.until(),
                    row.invitedBy(),
                    row.invited(),
                    row.expires(),
                    row.stage(),
                    row.problem());
        }
    }

    /**
     * An invitation to an organisation, with the roles that it offers.
     *
     * @param language of the mail: en, fr, es, ar or ru, if the portal offers it; the default language if left out
     * @param until end of the roles; they have no end if left out
     */
    public record InvitationBody(
            @Nullable String email,
            @Nullable String name,
            @Nullable String language,
            @Nullable List<String> roles,
            @Nullable Instant until) {

        InviteForm form() {
            if (email == null) {
                throw new InvalidInput("email");
            }
            InviteForm form = new InviteForm();
            form.setEmail(email);
            form.setName(BodyWords.of("name", name));
            form.setLanguage(language == null ? RequestLanguage.usual().tag() : language);
            form.setRoles(RoleWords.parsed(roles));
            form.setUntil(until);
            return form;
        }
    }
}
