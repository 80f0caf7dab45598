package ngo.portal.persistence.organisation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's place in one organisation: the roles from Keycloak, without those that the portal has ended.
 *
 * @param keycloakId how tokens name the organisation
 * @param tokensFrom tokens that are older give no access; absent where none is too old
 * @param limited roles for one document each
 */
public record MembershipRow(
        UUID organisation,
        UUID keycloakId,
        String alias,
        String name,
        OrganisationState state,
        @Nullable Instant tokensFrom,
        Set<MemberRole> roles,
        Set<LimitedRole> limited) {

    public MembershipRow {
        roles = Set.copyOf(roles);
        limited = Set.copyOf(limited);
    }
}
