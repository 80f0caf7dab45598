package ngo.portal.persistence.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a deputy may do, and in whose place. */
class MandateTest {

    private static final UUID OWN = UUID.randomUUID();
    private static final TenantPrincipal MEMBER = acting(Set.of(MemberRole.MEMBER), Set.of());

    @ParameterizedTest
    @EnumSource
    void everyRoleOfAnOrganisationCanBeLent(MemberRole role) {
        assertThat(Mandate.valueOf(role.name()).memberRole()).contains(role);
    }

    @Test
    void aDeputySignsInTheColleaguesPlaceAndWritesInTheirOwnRight() {
        TenantPrincipal deputy = MEMBER.withDelegatedRoles(List.of(lent(OWN, Mandate.SIGNATORY)));

        assertThat(deputy.roles()).containsExactlyInAnyOrder(MemberRole.MEMBER, MemberRole.SIGNATORY);
        assertThat(deputy.inPlaceOf(needed -> needed == Mandate.SIGNATORY))
                .hasValueSatisfying(lent -> assertThat(lent.forName()).isEqualTo("Ada"));
        assertThat(deputy.inPlaceOf(needed -> needed == Mandate.MEMBER)).isEmpty();
        assertThat(deputy.inPlaceOf(needed -> needed == Mandate.MEMBER || needed == Mandate.SIGNATORY))
                .isEmpty();
    }

    @Test
    void aDeputyOfALeadLeadsForThatOrganisationAlone() {
        assertThat(MEMBER.withDelegatedRoles(List.of(lent(OWN, Mandate.LEAD))).lead())
                .isTrue();
        assertThat(MEMBER.withDelegatedRoles(List.of(lent(UUID.randomUUID(), Mandate.LEAD)))
                        .lead())
                .isFalse();
        assertThat(TenantPrincipal.person("somebody")
                        .withDelegatedRoles(List.of(lent(OWN, Mandate.LEAD)))
                        .lead())
                .isFalse();
    }

    @Test
    void whatSomebodyHoldsNeedsNoLending() {
        TenantPrincipal lead = acting(Set.of(), Set.of(CoalitionRole.LEAD));

        assertThat(lead.withDelegatedRoles(List.of(lent(OWN, Mandate.LEAD))).delegatedRoles())
                .isEmpty();
        assertThat(lead.holds(Mandate.LEAD)).isTrue();
    }

    @Test
    void whatWasLentIsNotHeld() {
        TenantPrincipal deputy =
                MEMBER.withDelegatedRoles(List.of(lent(OWN, Mandate.LEAD), lent(OWN, Mandate.SIGNATORY)));

        assertThat(deputy.holds(Mandate.LEAD)).isFalse();
        assertThat(deputy.holds(Mandate.SIGNATORY)).isFalse();
        assertThat(deputy.holds(Mandate.MEMBER)).isTrue();
    }

    private static TenantPrincipal acting(Set<MemberRole> roles, Set<CoalitionRole> coalitionRoles) {
        return new TenantPrincipal(OWN, "somebody", "Somebody", roles, coalitionRoles);
    }

    private static DelegatedRole lent(UUID organisation, Mandate mandate) {
        return new DelegatedRole(organisation, mandate, "ada", "Ada", Instant.EPOCH);
    }
}
