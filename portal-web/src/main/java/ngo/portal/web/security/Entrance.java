package ngo.portal.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ngo.portal.ejb.organisation.MembershipService;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MembershipRow;
import ngo.portal.persistence.organisation.PersonRow;
import ngo.portal.persistence.shared.NotFound;
import ngo.portal.persistence.tenant.Acting;
import ngo.portal.persistence.tenant.TenantContext;
import org.jspecify.annotations.Nullable;

/**
 * Lets a person in for one organisation, if the token and the portal's own membership agree on it. The same door for
 * pages and for the API. With several organisations the person says which; it is never guessed.
 */
@ApplicationScoped
public class Entrance {

    @Inject
    private MembershipService memberships;

    @Inject
    private TenantContext tenant;

    /**
     * Enters the context.
     *
     * @param alias the organisation asked for; absent where the caller named none
     */
    public Place enter(TokenClaims claims, @Nullable String alias) {
        tenant.enter(Acting.person(claims.subject()));
        MembershipService.Membership known = memberships.of(claims.subject());
        if (known.person().filter(person -> !person.enabled()).isPresent()) {
            return new Place(tenant.acting(), null, List.of(), Set.of());
        }
        List<MembershipRow> places = known.places().stream()
                .filter(place -> claims.organisations().contains(place.keycloakId()))
                .toList();
        MembershipRow active = active(places, alias);
        Acting acting = acting(claims, known.person(), active, places.isEmpty());
        tenant.enter(acting);
        return new Place(acting, active, places, Place.told(claims, known.person(), acting));
    }

    private static @Nullable MembershipRow active(List<MembershipRow> places, @Nullable String alias) {
        if (alias == null || alias.isEmpty()) {
            return places.size() == 1 ? places.get(0) : null;
        }
        return places.stream()
                .filter(place -> place.alias().equals(alias))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Whoever administers the coalition and belongs to no organisation acts for its office. */
    private static Acting acting(
            TokenClaims claims, Optional<PersonRow> person, @Nullable MembershipRow active, boolean outside) {
        String name =
                person.map(PersonRow::name).filter(known -> !known.isBlank()).orElse(claims.name());
        Set<CoalitionRole> held = person.map(PersonRow::coalitionRoles).orElse(Set.of());
        Set<CoalitionRole> agreed =
                claims.coalitionRoles().stream().filter(held::contains).collect(Collectors.toSet());
        if (outside && agreed.contains(CoalitionRole.COALITION_ADMINISTRATOR)) {
            return Acting.office(claims.subject(), name, agreed);
        }
        return active == null
                ? new Acting(null, claims.subject(), name, Set.of(), agreed)
                : new Acting(active.organisation(), claims.subject(), name, active.roles(), agreed);
    }
}
