package ngo.portal.persistence.people;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ngo.portal.persistence.organisation.MemberRole;
import org.jspecify.annotations.Nullable;

/**
 * A role of one person.
 *
 * @param mandate absent where the role was given in Keycloak itself
 */
public record AssignedRole(MemberRole role, RoleStage stage, @Nullable MandateRow mandate) {

    /**
     * All roles of a person in the order of the enum.
     *
     * @param inKeycloak those that Keycloak was last seen to have
     * @param promised those that it will have; absent where no command is open
     */
    public static List<AssignedRole> of(
            Set<MemberRole> inKeycloak,
            @Nullable Set<MemberRole> promised,
            Map<MemberRole, MandateRow> mandates,
            Instant now) {
        return Arrays.stream(MemberRole.values())
                .filter(role -> inKeycloak.contains(role) || (promised != null && promised.contains(role)))
                .map(role -> of(role, inKeycloak, promised, mandates.get(role), now))
                .toList();
    }

    private static AssignedRole of(
            MemberRole role,
            Set<MemberRole> inKeycloak,
            @Nullable Set<MemberRole> promised,
            @Nullable MandateRow mandate,
            Instant now) {
        return new AssignedRole(role, stage(role, inKeycloak, promised, mandate, now), mandate);
    }

    private static RoleStage stage(
            MemberRole role,
            Set<MemberRole> inKeycloak,
            @Nullable Set<MemberRole> promised,
            @Nullable MandateRow mandate,
            Instant now) {
        if (mandate != null && mandate.isOver(now)) {
            return RoleStage.RUN_OUT;
        }
        if (promised != null && !promised.contains(role)) {
            return RoleStage.BEING_TAKEN;
        }
        return inKeycloak.contains(role) ? RoleStage.HELD : RoleStage.BEING_GIVEN;
    }

    /** Whether the person has the role or is about to get it. */
    public boolean isActive() {
        return stage == RoleStage.HELD || stage == RoleStage.BEING_GIVEN;
    }

    public @Nullable Instant until() {
        return mandate == null ? null : mandate.until();
    }

    public @Nullable UUID document() {
        return mandate == null ? null : mandate.document();
    }

    /** Whether the role is valid for everything and has no end. */
    public boolean isLasting() {
        return isActive() && until() == null && document() == null;
    }
}
