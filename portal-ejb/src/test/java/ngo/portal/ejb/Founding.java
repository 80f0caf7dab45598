package ngo.portal.ejb;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.ejb.directory.Directory;
import ngo.portal.ejb.directory.DirectoryMember;
import ngo.portal.ejb.directory.DirectoryOrganisation;
import ngo.portal.ejb.directory.DirectoryScope;
import ngo.portal.ejb.organisation.KeycloakSyncService;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** Lets organisations be, as the sync would have found them in Keycloak. */
@Dependent
public class Founding {

    @Inject
    private TenantContext tenant;

    @Inject
    private KeycloakSyncService sync;

    public void of(People... organisations) {
        of(List.of(organisations), List.of(), Map.of());
    }

    /**
     * With some of their members, and the names of the roles that people have in the realm. Nothing else of Keycloak was read: organisations of
     * other tests stay as they are, and cost nothing.
     */
    public void of(List<People> organisations, List<DirectoryMember> members, Map<String, Set<String>> realmRoles) {
        tenant.enter(TenantPrincipal.keycloakSync());
        List<DirectoryOrganisation> read =
                organisations.stream().map(Founding::entry).toList();
        Set<UUID> ids = read.stream().map(DirectoryOrganisation::id).collect(Collectors.toSet());
        sync.keep(
                new Directory(read, members, realmRoles, Map.of(), Map.of(), new DirectoryScope(false, ids, Set.of())));
    }

    /** The place of somebody in an organisation, the one they act for or another, as Keycloak knows it. */
    public static DirectoryMember member(TenantPrincipal acting, People people) {
        Set<String> groups = acting.roles().stream().map(MemberRole::group).collect(Collectors.toSet());
        return new DirectoryMember(people.organisation(), acting.subject(), acting.name(), "", groups, true);
    }

    private static DirectoryOrganisation entry(People people) {
        String alias = people.organisation().toString();
        return new DirectoryOrganisation(people.organisation(), alias, alias, true);
    }
}
