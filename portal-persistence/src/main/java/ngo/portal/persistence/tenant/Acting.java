package ngo.portal.persistence.tenant;

import java.util.Set;
import java.util.UUID;
import ngo.portal.persistence.access.Office;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MemberRole;
import org.jspecify.annotations.Nullable;

/**
 * A person acting for one organisation.
 *
 * @param organisation absent while a person of several organisations has not chosen one
 * @param subject the account's id in Keycloak
 * @param name how the person is shown to others
 */
public record Acting(
        @Nullable UUID organisation,
        String subject,
        String name,
        Set<MemberRole> roles,
        Set<CoalitionRole> coalitionRoles) {

    public Acting {
        roles = Set.copyOf(roles);
        coalitionRoles = Set.copyOf(coalitionRoles);
    }

    /** A signed-in person before an organisation is chosen: sees who they are and nothing else. */
    public static Acting person(String subject) {
        return new Acting(null, subject, "", Set.of(), Set.of());
    }

    /** Somebody who administers the coalition, acting for its office. */
    public static Acting office(String subject, String name, Set<CoalitionRole> coalitionRoles) {
        return new Acting(Office.ID, subject, name, Set.of(), coalitionRoles);
    }

    /** The portal's own clock, doing what is due for one organisation. */
    public static Acting clock(UUID organisation) {
        return new Acting(organisation, "clock", "Portal", Set.of(), Set.of(CoalitionRole.CLOCK));
    }

    /** The portal mirroring Keycloak's organisations and people, for the office. */
    public static Acting mirror() {
        return new Acting(Office.ID, "mirror", "Portal", Set.of(), Set.of(CoalitionRole.MIRROR));
    }

    /** For the office of the coalition, and not for an organisation. */
    public boolean forOffice() {
        return Office.ID.equals(organisation);
    }

    public boolean lead() {
        return coalitionRoles.contains(CoalitionRole.LEAD);
    }

    public boolean auditor() {
        return coalitionRoles.contains(CoalitionRole.AUDITOR);
    }
}
