package ngo.portal.persistence.organisation;

import java.util.Set;
import java.util.UUID;

/**
 * One person's place in one organisation, as mirrored from Keycloak.
 *
 * @param keycloakId how tokens name the organisation
 */
public record MembershipRow(UUID organisation, UUID keycloakId, String alias, String name, Set<MemberRole> roles) {

    public MembershipRow {
        roles = Set.copyOf(roles);
    }
}
