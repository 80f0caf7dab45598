package ngo.portal.persistence.people;

import java.time.Instant;
import java.util.Set;
import ngo.portal.persistence.organisation.MemberRole;
import org.jspecify.annotations.Nullable;

/**
 * The person to invite, and the roles.
 *
 * @param email in the form of {@link EmailAddress}
 */
public record NewInvitation(
        String email, String name, String language, Set<MemberRole> roles, @Nullable Instant until) {

    public NewInvitation {
        roles = Set.copyOf(roles);
    }
}
