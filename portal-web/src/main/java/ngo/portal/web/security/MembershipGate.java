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
 * @param known whether the mirror has ever seen the person
 * @param places as the portal's own membership knows them
 */
record MembershipGate(TokenClaims claims, boolean known, List<MembershipRow> places) {

    /** What the token vouches for, what takes part or is being prepared by this person, and is not younger than the token. */
    List<MembershipRow> open() {
        return places.stream()
                .filter(this::isVouchedFor)
                .filter(place -> why(place) == null)
                .toList();
    }

    /** Why the one asked for stays shut, or any where none was asked for; nothing where there is no such door. */
    @Nullable
    ClosedGate shut(String alias) {
        Stream<MembershipRow> asked =
                places.stream().filter(place -> alias.isEmpty() || place.alias().equals(alias));
        Optional<ClosedGate> found = asked.flatMap(this::shut).findFirst();
        return found.orElse(alias.isEmpty() && isAwaited() ? new ClosedGate(ClosedGate.Why.BEING_SET_UP, "") : null);
    }

    private Stream<ClosedGate> shut(MembershipRow place) {
        ClosedGate.@Nullable Why why = why(place);
        return why == null ? Stream.empty() : Stream.of(new ClosedGate(why, place.name()));
    }

    private ClosedGate.@Nullable Why why(MembershipRow place) {
        return switch (place.state()) {
            case FROZEN -> ClosedGate.Why.FROZEN;
            case SUSPENDED -> ClosedGate.Why.SUSPENDED;
            case LEFT -> ClosedGate.Why.LEFT;
            case INVITED -> place.roles().contains(MemberRole.ADMINISTRATOR) ? ofToken(place) : ClosedGate.Why.INVITED;
            case ACTIVE, LEAVING -> ofToken(place);
        };
    }

    private ClosedGate.@Nullable Why ofToken(MembershipRow place) {
        return place.tokensFrom() != null && claims.issuedAt().isBefore(place.tokensFrom())
                ? ClosedGate.Why.TOKEN_TOO_OLD
                : null;
    }

    private boolean isVouchedFor(MembershipRow place) {
        return claims.organisations().contains(place.keycloakId());
    }

    /** The token names an organisation, and the mirror has never heard of the person: somebody accepted an invitation just now. */
    private boolean isAwaited() {
        return !known && !claims.organisations().isEmpty();
    }
}
