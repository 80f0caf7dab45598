package ngo.portal.persistence.organisation;

import java.util.Set;
import java.util.UUID;

/** One person's place in one organisation, as mirrored from Keycloak. */
public record MembershipRow(UUID organisation, String alias, String name, Set<MemberRole> roles) {

    public MembershipRow {
        roles = Set.copyOf(roles);
    }
}
