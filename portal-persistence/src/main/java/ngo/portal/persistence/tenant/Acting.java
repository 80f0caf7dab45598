package ngo.portal.persistence.tenant;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.LimitedRole;
import ngo.portal.persistence.organisation.MemberRole;
import org.jspecify.annotations.Nullable;

/**
 * A person acting for one organisation.
 *
 * @param organisation absent while a person of several organisations has not chosen one
 * @param subject the account's id in Keycloak
 * @param name how the person is shown to others
 * @param limited roles that the person holds for one document each
 */
public record Acting(
        @Nullable UUID organisation,
        String subject,
        String name,
        Set<MemberRole> roles,
        Set<CoalitionRole> coalitionRoles,
        Set<LimitedRole> limited) {

    public Acting {
        roles = Set.copyOf(roles);
        coalitionRoles = Set.copyOf(coalitionRoles);
        limited = Set.copyOf(limited);
    }

    /** Whose roles hold for every document. */
    public Acting(
            @Nullable UUID organisation,
            String subject,
            String name,
            Set<MemberRole> roles,
            Set<CoalitionRole> coalitionRoles) {
        this(organisation, subject, name, roles, coalitionRoles, Set.of());
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

    /** What the person may be for one document: their roles, and those that they hold for it alone. */
    public Set<MemberRole> rolesFor(UUID document) {
        Stream<MemberRole> forItAlone =
                limited.stream().filter(one -> one.document().equals(document)).map(LimitedRole::role);
        return Stream.concat(roles.stream(), forItAlone).collect(Collectors.toUnmodifiableSet());
    }

    public boolean lead() {
        return coalitionRoles.contains(CoalitionRole.LEAD);
    }

    public boolean coalitionAdministrator() {
        return coalitionRoles.contains(CoalitionRole.COALITION_ADMINISTRATOR);
    }

    public boolean auditor() {
        return coalitionRoles.contains(CoalitionRole.AUDITOR);
    }
}
