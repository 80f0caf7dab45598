package ngo.portal.persistence.tenant;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.Mandate;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.StandIn;
import org.jspecify.annotations.Nullable;

/**
 * A person acting for one organisation.
 *
 * @param organisation absent while a person of several organisations has not chosen one
 * @param subject the account's id in Keycloak
 * @param name how the person is shown to others
 * @param roles what they may do for the organisation, in their own right or in a colleague's place
 * @param standIns what of all this they may do only in a colleague's place
 */
public record Acting(
        @Nullable UUID organisation,
        String subject,
        String name,
        Set<MemberRole> roles,
        Set<CoalitionRole> coalitionRoles,
        List<StandIn> standIns) {

    public Acting {
        roles = Set.copyOf(roles);
        coalitionRoles = Set.copyOf(coalitionRoles);
        standIns = List.copyOf(standIns);
    }

    /** Somebody in their own right. */
    public Acting(
            @Nullable UUID organisation,
            String subject,
            String name,
            Set<MemberRole> roles,
            Set<CoalitionRole> coalitionRoles) {
        this(organisation, subject, name, roles, coalitionRoles, List.of());
    }

    /** A signed-in person before an organisation is chosen: sees who they are and nothing else. */
    public static Acting person(String subject) {
        return new Acting(null, subject, "", Set.of(), Set.of());
    }

    /** The portal's own clock, doing what is due for one organisation. */
    public static Acting clock(UUID organisation) {
        return new Acting(organisation, "clock", "Portal", Set.of(), Set.of(CoalitionRole.CLOCK));
    }

    /** The portal mirroring Keycloak's organisations and people. */
    public static Acting mirror() {
        return new Acting(null, "mirror", "Portal", Set.of(), Set.of(CoalitionRole.MIRROR));
    }

    /** The same person with what colleagues of the organisation have lent; what they hold themselves needs no lending. */
    public Acting standingIn(Collection<StandIn> lent) {
        List<StandIn> needed = lent.stream()
                .filter(one -> one.organisation().equals(organisation))
                .filter(one -> !holds(one.mandate()))
                .toList();
        Set<MemberRole> able = EnumSet.noneOf(MemberRole.class);
        able.addAll(roles);
        needed.forEach(one -> one.mandate().memberRole().ifPresent(able::add));
        Set<CoalitionRole> leading = EnumSet.noneOf(CoalitionRole.class);
        leading.addAll(coalitionRoles);
        needed.stream().filter(one -> one.mandate() == Mandate.LEAD).forEach(one -> leading.add(CoalitionRole.LEAD));
        return new Acting(organisation, subject, name, able, leading, needed);
    }

    /** Whether the person has this in their own right. */
    public boolean holds(Mandate mandate) {
        return has(mandate) && standIns.stream().noneMatch(one -> one.mandate() == mandate);
    }

    private boolean has(Mandate mandate) {
        return mandate == Mandate.LEAD
                ? lead()
                : mandate.memberRole().filter(roles::contains).isPresent();
    }

    /** In whose place the person acts who needs one of these mandates; absent for whoever holds one of them. */
    public Optional<StandIn> inPlaceOf(Predicate<Mandate> needed) {
        boolean own = EnumSet.allOf(Mandate.class).stream().filter(needed).anyMatch(this::holds);
        return own
                ? Optional.empty()
                : standIns.stream().filter(one -> needed.test(one.mandate())).findFirst();
    }

    public boolean lead() {
        return coalitionRoles.contains(CoalitionRole.LEAD);
    }

    public boolean auditor() {
        return coalitionRoles.contains(CoalitionRole.AUDITOR);
    }
}
