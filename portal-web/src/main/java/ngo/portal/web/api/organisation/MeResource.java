package ngo.portal.web.api.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MembershipRow;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.web.api.shared.ApiResponses;
import ngo.portal.web.security.Caller;

/** The account of the caller. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class MeResource {

    @Inject
    private Caller caller;

    @Inject
    private TenantContext tenant;

    @GET
    public Response read() {
        return ApiResponses.of(
                MeDocument.of(tenant.acting(), caller.getMemberships(), Set.copyOf(caller.getCoalitionRoles())));
    }

    /** The account of the caller and its memberships. */
    public record MeDocument(String subject, String name, List<Membership> organisations, List<String> coalitionRoles) {

        /** One organisation of the caller, with the roles they have there. */
        public record Membership(String alias, String name, List<String> roles) {

            static Membership of(MembershipRow row) {
                return new Membership(row.alias(), row.name(), RoleWords.of(row.roles()));
            }
        }

        static MeDocument of(TenantPrincipal acting, List<MembershipRow> places, Set<CoalitionRole> coalitionRoles) {
            return new MeDocument(
                    acting.subject(),
                    acting.name(),
                    places.stream().map(Membership::of).toList(),
                    CoalitionRole.realmRoles(coalitionRoles));
        }
    }
}
