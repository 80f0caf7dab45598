package ngo.portal.persistence.tenant;

import java.time.Instant;
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
 * @param proven when the person last gave everything that the realm demands of them; absent where they never did
 */
public record Acting(
        @Nullable UUID organisation,
        String subject,
        String name,
        Set<MemberRole> roles,
        Set<CoalitionRole> coalitionRoles,
        @Nullable Instant proven) {

    public Acting {
        roles = Set.copyOf(roles);
        coalitionRoles = Set.copyOf(coalitionRoles);
    }

    /** Somebody who has proven nothing of late. */
    public Acting(
            @Nullable UUID organisation,
            String subject,
            String name,
            Set<MemberRole> roles,
            Set<CoalitionRole> coalitionRoles) {
        this(organisation, subject, name, roles, coalitionRoles, null);
    }

    /** The same person, who has proven at this instant that it is them. */
    public Acting provenAt(@Nullable Instant instant) {
        return new Acting(organisation, subject, name, roles, coalitionRoles, instant);
    }

    /** The same person, come in for an organisation. */
    public Acting within(UUID chosen, Set<MemberRole> held) {
        return new Acting(chosen, subject, name, held, coalitionRoles, proven);
    }

    /** The same person in the coalition's office, which is no organisation. */
    public Acting inOffice() {
        return within(Office.ID, Set.of());
    }

    /** The same person behind a broken glass: what the organisation sees, and no role to do anything. */
    public Acting lookingInto(UUID seen) {
        return new Acting(seen, subject, name, Set.of(), Set.of());
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

    public boolean lead() {
        return coalitionRoles.contains(CoalitionRole.LEAD);
    }

    /** Whoever administers the coalition looks after organisations and their people, and sees nothing of what they write. */
    public boolean coalitionAdministrator() {
        return coalitionRoles.contains(CoalitionRole.COALITION_ADMINISTRATOR);
    }

    public boolean auditor() {
        return coalitionRoles.contains(CoalitionRole.AUDITOR);
    }
}
