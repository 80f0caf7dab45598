package ngo.portal.web.api.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import ngo.portal.ejb.people.PeopleService;
import ngo.portal.ejb.people.RequestedRole;
import ngo.portal.ejb.people.RoleService;
import ngo.portal.persistence.people.ColleagueRow;
import ngo.portal.web.api.shared.ApiResponses;
import ngo.portal.web.api.shared.BodyWords;
import ngo.portal.web.api.shared.SliceParameters;
import org.jspecify.annotations.Nullable;

/** The people of an organisation and their roles. */
@Path("organisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class MemberResource {

    @Inject
    private PeopleService people;

    @Inject
    private RoleService roles;

    @GET
    @Path("{alias}/members")
    public Response list(@PathParam("alias") String alias, @BeanParam SliceParameters slices) {
        return ApiResponses.of(slices.of(people.members(alias), ColleagueRow::subject, MemberLine::of));
    }

    @PUT
    @Path("{alias}/members/{subject}/roles")
    public Response change(@PathParam("alias") String alias, @PathParam("subject") String subject, RolesBody body) {
        ColleagueRow person = people.member(alias, subject);
        roles.change(
                alias, subject, RequestedRole.of(person, RoleWords.parsed(body.roles()), body.until()), body.words());
        return ApiResponses.of(MemberLine.of(people.member(alias, subject)));
    }

    @DELETE
    @Path("{alias}/members/{subject}")
    public Response remove(@PathParam("alias") String alias, @PathParam("subject") String subject) {
        people.remove(alias, subject);
        return Response.noContent().build();
    }

    /**
     * The complete set of roles of a person; all other roles are removed.
     *
     * @param until end of each of these roles that is new or already has an end; if left out, new roles have no end and the others keep theirs
     */
    public record RolesBody(@Nullable List<String> roles, @Nullable Instant until, @Nullable String reason) {

        String words() {
            return BodyWords.of("reason", reason);
        }
    }
}
