package ngo.portal.persistence.organisation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of an organisation's membership: done, requested, or dropped.
 *
 * @param authorities the capacities of the person who requested it; none where it was done in Keycloak
 * @param askedBy id of the account
 * @param confirmedName empty where nobody has confirmed, or nobody had to
 * @param done when it took effect
 */
public record StepRow(
        UUID organisation,
        OrganisationStep step,
        OrganisationState from,
        String reason,
        Set<MembershipAuthority> authorities,
        String askedBy,
        String askedName,
        String askedFor,
        Instant asked,
        String confirmedName,
        String confirmedFor,
        @Nullable Instant done,
        String droppedName,
        @Nullable Instant dropped) {

    public StepRow {
        authorities = Set.copyOf(authorities);
    }

    /** Whether it waits for a second person. */
    public boolean isOpen() {
        return done == null && dropped == null;
    }

    public boolean isDropped() {
        return dropped != null;
    }

    /** Whether it was done in Keycloak and not in the portal. */
    public boolean isByKeycloak() {
        return authorities.isEmpty();
    }
}
