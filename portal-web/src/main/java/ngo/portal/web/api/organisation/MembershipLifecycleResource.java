package ngo.portal.web.api.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import ngo.portal.ejb.organisation.FoundingForm;
import ngo.portal.ejb.organisation.FoundingService;
import ngo.portal.ejb.organisation.MembershipLifecycleService;
import ngo.portal.persistence.organisation.Organisation;
import ngo.portal.persistence.organisation.OrganisationStep;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.web.api.shared.ReasonBody;
import org.jspecify.annotations.Nullable;

/**
 * The life cycle of an organisation's membership: joining, freezing, suspending, leaving. A step that needs two people waits after the first
 * request; the second person sends the same request.
 */
@Path("organisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class MembershipLifecycleResource {

    private static final int HTTP_OK = 200;
    private static final int HTTP_ACCEPTED = 202;

    @Inject
    private FoundingService founding;

    @Inject
    private MembershipLifecycleService lifecycle;

    @Inject
    private OrganisationCommands commands;

    @POST
    public Response found(@HeaderParam("Idempotency-Key") @Nullable String key, OrganisationBody body) {
        FoundingForm form = body.form();
        return commands.act(form.getAlias(), body, key, () -> {
            founding.found(form);
            return OrganisationCommands.HTTP_CREATED;
        });
    }

    @POST
    @Path("{alias: [a-z0-9-]+}/confirm")
    public Response confirm(
            @PathParam("alias") String alias, @HeaderParam("Idempotency-Key") @Nullable String key, ReasonBody body) {
        return take(alias, OrganisationStep.FOUND, key, body);
    }

    @POST
    @Path("{alias: [a-z0-9-]+}/settle")
    public Response settle(
            @PathParam("alias") String alias, @HeaderParam("Idempotency-Key") @Nullable String key, ReasonBody body) {
        return take(alias, OrganisationStep.SETTLE, key, body);
    }

    @POST
    @Path("{alias: [a-z0-9-]+}/freeze")
    public Response freeze(
            @PathParam("alias") String alias, @HeaderParam("Idempotency-Key") @Nullable String key, ReasonBody body) {
        return take(alias, OrganisationStep.FREEZE, key, body);
    }

    @POST
    @Path("{alias: [a-z0-9-]+}/thaw")
    public Response thaw(
            @PathParam("alias") String alias, @HeaderParam("Idempotency-Key") @Nullable String key, ReasonBody body) {
        return take(alias, OrganisationStep.THAW, key, body);
    }

    @POST
    @Path("{alias: [a-z0-9-]+}/suspend")
    public Response suspend(
            @PathParam("alias") String alias, @HeaderParam("Idempotency-Key") @Nullable String key, ReasonBody body) {
        return take(alias, OrganisationStep.SUSPEND, key, body);
    }

    @POST
    @Path("{alias: [a-z0-9-]+}/resume")
    public Response resume(
            @PathParam("alias") String alias, @HeaderParam("Idempotency-Key") @Nullable String key, ReasonBody body) {
        return take(alias, OrganisationStep.RESUME, key, body);
    }

    @POST
    @Path("{alias: [a-z0-9-]+}/leave")
    public Response leave(
            @PathParam("alias") String alias, @HeaderParam("Idempotency-Key") @Nullable String key, ReasonBody body) {
        return take(alias, OrganisationStep.LEAVE, key, body);
    }

    @POST
    @Path("{alias: [a-z0-9-]+}/recall")
    public Response recall(
            @PathParam("alias") String alias, @HeaderParam("Idempotency-Key") @Nullable String key, ReasonBody body) {
        return take(alias, OrganisationStep.RECALL, key, body);
    }

    @POST
    @Path("{alias: [a-z0-9-]+}/left")
    public Response left(
            @PathParam("alias") String alias, @HeaderParam("Idempotency-Key") @Nullable String key, ReasonBody body) {
        return take(alias, OrganisationStep.LEFT, key, body);
    }

    @POST
    @Path("{alias: [a-z0-9-]+}/refuse")
    public Response refuse(
            @PathParam("alias") String alias, @HeaderParam("Idempotency-Key") @Nullable String key, StepBody body) {
        return commands.act(alias, body, key, () -> {
            lifecycle.drop(commands.id(alias), body.required());
            return HTTP_OK;
        });
    }

    private Response take(String alias, OrganisationStep step, @Nullable String key, ReasonBody body) {
        return commands.act(alias, body, key, () -> {
            Organisation.Outcome outcome = lifecycle.take(commands.id(alias), step, body.words());
            return outcome == Organisation.Outcome.DONE ? HTTP_OK : HTTP_ACCEPTED;
        });
    }

    /** Which of the pending steps is meant. */
    public record StepBody(@Nullable OrganisationStep step) {

        OrganisationStep required() {
            if (step == null) {
                throw new InvalidInput("step");
            }
            return step;
        }
    }

    /**
     * An organisation that is to join.
     *
     * @param firstAdministrator e-mail address that the first invitation goes to, in the first of the languages
     */
    public record OrganisationBody(
            @Nullable String alias,
            @Nullable String name,
            @Nullable List<String> languages,
            @Nullable AboutBody about,
            @Nullable String firstAdministrator) {

        FoundingForm form() {
            FoundingForm form = new FoundingForm();
            form.setAlias(alias == null ? "" : alias);
            form.setName(name == null ? "" : name);
            form.setFirstAdministrator(firstAdministrator == null ? "" : firstAdministrator);
            if (languages != null && !languages.isEmpty()) {
                form.setLanguages(new ArrayList<>(languages));
                form.setFirstLanguage(languages.get(0));
            }
            if (about != null) {
                form.setAbout(about.texts());
            }
            return form;
        }
    }
}
