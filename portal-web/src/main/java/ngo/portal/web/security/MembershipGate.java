package ngo.portal.web.security;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.MembershipRow;
import ngo.portal.web.security.signin.TokenClaims;
import org.jspecify.annotations.Nullable;

/**
 * Divides the organisations of a person into those that are open to this token and those that are closed.
 *
 * @param known whether the sync has ever seen the person
 * @param memberships the memberships that the portal has synchronised
 */
record MembershipGate(TokenClaims claims, boolean known, List<MembershipRow> memberships) {

    /**
     * Memberships in the token whose organisation is active or being prepared by this person, and has not changed since the token was issued.
     */
    List<MembershipRow> open() {
        return memberships.stream()
                .filter(this::isVouchedFor)
                .filter(membership -> why(membership) == null)
                .toList();
    }

    /** Why the requested organisation is closed, or any if none was requested; null if there is no such organisation. */
    @Nullable
    AccessDenied closed(String alias) {
        Stream<MembershipRow> asked = memberships.stream()
                .filter(membership -> alias.isEmpty() || membership.alias().equals(alias));
        Optional<AccessDenied> found = asked.flatMap(this::closed).findFirst();
        return found.orElse(
                alias.isEmpty() && isAwaited() ? new AccessDenied(AccessDenied.Why.BEING_SET_UP, "") : null);
    }

    private Stream<AccessDenied> closed(MembershipRow membership) {
        AccessDenied.@Nullable Why why = why(membership);
        return why == null ? Stream.empty() : Stream.of(new AccessDenied(why, membership.name()));
    }

    private AccessDenied.@Nullable Why why(MembershipRow membership) {
        return switch (membership.state()) {
            case FROZEN -> AccessDenied.Why.FROZEN;
            case SUSPENDED -> AccessDenied.Why.SUSPENDED;
            case LEFT -> AccessDenied.Why.LEFT;
            case INVITED ->
                membership.roles().contains(MemberRole.ADMINISTRATOR) ? ofToken(membership) : AccessDenied.Why.INVITED;
            case ACTIVE, LEAVING -> ofToken(membership);
        };
    }

    private AccessDenied.@Nullable Why ofToken(MembershipRow membership) {
        return membership.tokensFrom() != null && claims.issuedAt().isBefore(membership.tokensFrom())
                ? AccessDenied.Why.TOKEN_TOO_OLD
                : null;
    }

    private boolean isVouchedFor(MembershipRow membership) {
        return claims.organisations().contains(membership.keycloakId());
    }

    /** Whether the token names an organisation for a person whom the sync has never seen: somebody has just accepted an invitation. */
    private boolean isAwaited() {
        return !known && !claims.organisations().isEmpty();
    }
}
