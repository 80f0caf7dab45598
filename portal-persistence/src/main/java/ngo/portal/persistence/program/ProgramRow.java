package ngo.portal.persistence.program;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import ngo.portal.persistence.organisation.MemberRole;
import org.jspecify.annotations.Nullable;

/**
 * One program.
 *
 * @param id of its account in Keycloak as well
 * @param alias of the organisation that it works for
 * @param keycloakOrganisation how Keycloak knows that organisation; absent until it does
 * @param roles none where it only reads
 * @param secretAt when its present secret was shown; absent while it has none
 * @param closedByName who has revoked it; empty where nobody has
 */
public record ProgramRow(
        UUID organisation,
        String alias,
        String organisationName,
        @Nullable UUID keycloakOrganisation,
        UUID id,
        String name,
        Set<MemberRole> roles,
        Instant endsAt,
        String madeByName,
        Instant madeAt,
        @Nullable Instant secretAt,
        @Nullable Instant closedAt,
        String closedByName) {

    /** The roles that a program may have: none that decides, vouches, or opens sealed content. */
    public static final Set<MemberRole> POSSIBLE_ROLES =
            Set.copyOf(EnumSet.of(MemberRole.MEMBER, MemberRole.TRANSLATOR));

    public ProgramRow {
        roles = Set.copyOf(roles);
    }

    /** The client id with which it requests tokens from Keycloak. */
    public String clientId() {
        return "program-" + id;
    }

    public ProgramStage stage(Instant now) {
        if (!closedByName.isEmpty()) {
            return ProgramStage.REVOKED;
        }
        if (!endsAt.isAfter(now)) {
            return ProgramStage.ENDED;
        }
        return secretAt == null ? ProgramStage.NEW : ProgramStage.WORKING;
    }
}
