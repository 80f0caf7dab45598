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
    ClosedGate closed(String alias) {
        Stream<MembershipRow> asked = memberships.stream()
                .filter(membership -> alias.isEmpty() || membership.alias().equals(alias));
        Optional<ClosedGate> found = asked.flatMap(this::closed).findFirst();
        return found.orElse(alias.isEmpty() && isAwaited() ? new ClosedGate(ClosedGate.Why.BEING_SET_UP, "") : null);
    }

    private Stream<ClosedGate> closed(MembershipRow membership) {
        ClosedGate.@Nullable Why why = why(membership);
        return why == null ? Stream.empty() : Stream.of(new ClosedGate(why, membership.name()));
    }

    private ClosedGate.@Nullable Why why(MembershipRow membership) {
        return switch (membership.state()) {
            case FROZEN -> ClosedGate.Why.FROZEN;
            case SUSPENDED -> ClosedGate.Why.SUSPENDED;
            case LEFT -> ClosedGate.Why.LEFT;
            case INVITED ->
                membership.roles().contains(MemberRole.ADMINISTRATOR) ? ofToken(membership) : ClosedGate.Why.INVITED;
            case ACTIVE, LEAVING -> ofToken(membership);
        };
    }

    private ClosedGate.@Nullable Why ofToken(MembershipRow membership) {
        return membership.tokensFrom() != null && claims.issuedAt().isBefore(membership.tokensFrom())
                ? ClosedGate.Why.TOKEN_TOO_OLD
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
