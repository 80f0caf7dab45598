package ngo.portal.persistence.people;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import ngo.portal.persistence.organisation.MemberRole;
import org.jspecify.annotations.Nullable;

/**
 * One invitation.
 *
 * @param until end of the roles that come with it; absent where they have none
 * @param invitedBy name of the person who invited, as it was then
 * @param expires after that the link in the mail is not valid
 * @param problem name of the problem that prevents sending, empty where there is none
 */
public record InvitationRow(
        UUID id,
        String email,
        String name,
        String language,
        Set<MemberRole> roles,
        @Nullable Instant until,
        String invitedBy,
        Instant invited,
        Instant expires,
        InvitationStage stage,
        String problem) {

    public InvitationRow {
        roles = Set.copyOf(roles);
    }
}
