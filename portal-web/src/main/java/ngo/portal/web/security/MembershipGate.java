package ngo.portal.web.security;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.MembershipRow;
import ngo.portal.web.security.signin.TokenClaims;
import org.jspecify.annotations.Nullable;

/**
 * The organisations of one person, told apart by whether they are open to this token.
 *
 * @param known whether the sync has ever seen the person
 * @param memberships as the portal's own membership knows them
 */
record MembershipGate(TokenClaims claims, boolean known, List<MembershipRow> memberships) {

    /** What the token vouches for, what takes part or is being prepared by this person, and is not younger than the token. */
    List<MembershipRow> open() {
        return memberships.stream()
                .filter(this::isVouchedFor)
                .filter(membership -> why(membership) == null)
                .toList();
    }

    /** Why the one asked for stays closed, or any where none was asked for; nothing where there is no such organisation. */
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

    /** The token names an organisation, and the sync has never heard of the person: somebody accepted an invitation just now. */
    private boolean isAwaited() {
        return !known && !claims.organisations().isEmpty();
    }
}
