package ngo.portal.web.api.petition;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.petition.PetitionPageService;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.web.api.shared.NothingBody;
import ngo.portal.web.api.shared.Preconditions;
import ngo.portal.web.api.shared.ReasonBody;
import org.jspecify.annotations.Nullable;

/** Organisations that collect signatures for a petition on pages of their own. The pages themselves are part of the petition document. */
@Path("petitions/{id}/pages")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class PetitionPageResource {

    private static final String ALIAS = "{alias: [a-z0-9-]+}";

    @Inject
    private PetitionPageService pages;

    @Inject
    private PetitionCommands commands;

    @POST
    @Path(ALIAS + "/invite")
    public Response invite(
            @PathParam("id") UUID id,
            @PathParam("alias") String alias,
            @BeanParam Preconditions preconditions,
            NothingBody body) {
        return commands.change(id, body, preconditions, () -> pages.invite(id, Circle.of(List.of(alias))));
    }

    @POST
    @Path("ask")
    public Response ask(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, NothingBody body) {
        return commands.change(id, body, preconditions, () -> pages.ask(id));
    }

    @POST
    @Path(ALIAS + "/confirm")
    public Response confirm(
            @PathParam("id") UUID id,
            @PathParam("alias") String alias,
            @BeanParam Preconditions preconditions,
            NothingBody body) {
        return commands.change(id, body, preconditions, () -> pages.confirm(id, alias));
    }

    @POST
    @Path(ALIAS + "/refuse")
    public Response refuse(
            @PathParam("id") UUID id,
            @PathParam("alias") String alias,
            @BeanParam Preconditions preconditions,
            ReasonBody body) {
        return commands.change(id, body, preconditions, () -> pages.refuse(id, alias, body.words()));
    }

    @POST
    @Path(ALIAS + "/live")
    public Response goLive(
            @PathParam("id") UUID id,
            @PathParam("alias") String alias,
            @BeanParam Preconditions preconditions,
            NothingBody body) {
        return commands.change(id, body, preconditions, () -> pages.goLive(id, alias));
    }

    @POST
    @Path(ALIAS + "/end")
    public Response end(
            @PathParam("id") UUID id,
            @PathParam("alias") String alias,
            @BeanParam Preconditions preconditions,
            NothingBody body) {
        return commands.change(id, body, preconditions, () -> pages.end(id, alias));
    }

    /** Writes the consent wording of the caller's organisation. */
    @POST
    @Path("wording")
    public Response word(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, PetitionWordingBody body) {
        return commands.change(id, body, preconditions, () -> pages.word(id, body.said()));
    }

    /** The consent wording of the caller's organisation, in each language: what people agree to when they tick its box. */
    public record PetitionWordingBody(@Nullable List<Wording> wordings) {

        /** The wording in one language. */
        public record Wording(@Nullable String language, @Nullable String text) {

            String spoken() {
                return language == null ? "" : language;
            }

            String words() {
                return text == null ? "" : text;
            }
        }

        Map<String, String> said() {
            if (wordings == null) {
                throw new InvalidInput("wordings");
            }
            return wordings.stream().collect(Collectors.toMap(Wording::spoken, Wording::words, (one, other) -> other));
        }
    }
}
