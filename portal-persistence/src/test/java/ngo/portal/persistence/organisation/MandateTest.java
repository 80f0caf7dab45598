package ngo.portal.persistence.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.persistence.tenant.Acting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a deputy may do, and in whose place. */
class MandateTest {

    private static final UUID OWN = UUID.randomUUID();
    private static final Acting MEMBER = acting(Set.of(MemberRole.MEMBER), Set.of());

    @ParameterizedTest
    @EnumSource
    void everyRoleOfAnOrganisationCanBeLent(MemberRole role) {
        assertThat(Mandate.valueOf(role.name()).memberRole()).contains(role);
    }

    @Test
    void aDeputySignsInTheColleaguesPlaceAndWritesInTheirOwnRight() {
        Acting deputy = MEMBER.standingIn(List.of(lent(OWN, Mandate.SIGNATORY)));

        assertThat(deputy.roles()).containsExactlyInAnyOrder(MemberRole.MEMBER, MemberRole.SIGNATORY);
        assertThat(deputy.inPlaceOf(needed -> needed == Mandate.SIGNATORY))
                .hasValueSatisfying(lent -> assertThat(lent.forName()).isEqualTo("Ada"));
        assertThat(deputy.inPlaceOf(needed -> needed == Mandate.MEMBER)).isEmpty();
        assertThat(deputy.inPlaceOf(needed -> needed == Mandate.MEMBER || needed == Mandate.SIGNATORY))
                .isEmpty();
    }

    @Test
    void aDeputyOfALeadLeadsForThatOrganisationAlone() {
        assertThat(MEMBER.standingIn(List.of(lent(OWN, Mandate.LEAD))).lead()).isTrue();
        assertThat(MEMBER.standingIn(List.of(lent(UUID.randomUUID(), Mandate.LEAD)))
                        .lead())
                .isFalse();
        assertThat(Acting.person("somebody")
                        .standingIn(List.of(lent(OWN, Mandate.LEAD)))
                        .lead())
                .isFalse();
    }

    @Test
    void whatSomebodyHoldsNeedsNoLending() {
        Acting lead = acting(Set.of(), Set.of(CoalitionRole.LEAD));

        assertThat(lead.standingIn(List.of(lent(OWN, Mandate.LEAD))).standIns()).isEmpty();
        assertThat(lead.holds(Mandate.LEAD)).isTrue();
    }

    @Test
    void whatWasLentIsNotHeld() {
        Acting deputy = MEMBER.standingIn(List.of(lent(OWN, Mandate.LEAD), lent(OWN, Mandate.SIGNATORY)));

        assertThat(deputy.holds(Mandate.LEAD)).isFalse();
        assertThat(deputy.holds(Mandate.SIGNATORY)).isFalse();
        assertThat(deputy.holds(Mandate.MEMBER)).isTrue();
    }

    private static Acting acting(Set<MemberRole> roles, Set<CoalitionRole> coalitionRoles) {
        return new Acting(OWN, "somebody", "Somebody", roles, coalitionRoles);
    }

    private static StandIn lent(UUID organisation, Mandate mandate) {
        return new StandIn(organisation, mandate, "ada", "Ada", Instant.EPOCH);
    }
}
