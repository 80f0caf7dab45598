package ngo.portal.web.api.organisation;

import java.util.List;
import java.util.Set;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MembershipRow;
import ngo.portal.persistence.tenant.TenantPrincipal;

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
