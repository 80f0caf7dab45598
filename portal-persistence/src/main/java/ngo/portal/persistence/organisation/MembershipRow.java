package ngo.portal.persistence.organisation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's place in one organisation, as mirrored from Keycloak.
 *
 * @param keycloakId how tokens name the organisation
 * @param tokensFrom tokens that are older open nothing of it; absent where none is too old
 */
public record MembershipRow(
        UUID organisation,
        UUID keycloakId,
        String alias,
        String name,
        OrganisationState state,
        @Nullable Instant tokensFrom,
        Set<MemberRole> roles) {

    public MembershipRow {
        roles = Set.copyOf(roles);
    }
}
