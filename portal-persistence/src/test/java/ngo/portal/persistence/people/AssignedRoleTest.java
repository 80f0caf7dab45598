package ngo.portal.persistence.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ngo.portal.persistence.organisation.MemberRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The state of a role, from the portal's record and Keycloak's. */
class AssignedRoleTest {

    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
    private static final Set<MemberRole> MEMBER = Set.of(MemberRole.MEMBER);
    private static final Set<MemberRole> SIGNATORY = Set.of(MemberRole.SIGNATORY);

    @Test
    void whatKeycloakGaveIsHeldWithoutAnEnd() {
        AssignedRole held = only(AssignedRole.of(MEMBER, null, Map.of(), NOW));

        assertThat(held.stage()).isEqualTo(RoleStage.HELD);
        assertThat(held.mandate()).isNull();
        assertThat(held.isLasting()).isTrue();
    }

    @Test
    void whatIsPromisedIsBeingGivenOrTaken() {
        List<AssignedRole> roles = AssignedRole.of(MEMBER, SIGNATORY, Map.of(), NOW);

        assertThat(roles).extracting(AssignedRole::stage).containsExactly(RoleStage.BEING_TAKEN, RoleStage.BEING_GIVEN);
        assertThat(roles).extracting(AssignedRole::isActive).containsExactly(false, true);
    }

    @Test
    void aRoleEndsAtItsInstant() {
        assertThat(until(NOW.plusSeconds(1)).stage()).isEqualTo(RoleStage.HELD);
        assertThat(until(NOW).stage()).isEqualTo(RoleStage.RUN_OUT);
        assertThat(until(NOW.minus(Duration.ofDays(1))).isActive()).isFalse();
        assertThat(until(NOW.plusSeconds(1)).isLasting()).isFalse();
        assertThat(until(null).isLasting()).isTrue();
    }

    private static AssignedRole until(@Nullable Instant end) {
        MandateRow mandate = new MandateRow("x", MemberRole.MEMBER, null, end, "Ada", NOW, "");
        return only(AssignedRole.of(MEMBER, null, Map.of(MemberRole.MEMBER, mandate), NOW));
    }

    private static AssignedRole only(List<AssignedRole> roles) {
        assertThat(roles).hasSize(1);
        return roles.get(0);
    }
}
