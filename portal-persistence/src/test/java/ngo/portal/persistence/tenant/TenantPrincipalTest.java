package ngo.portal.persistence.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.LimitedRole;
import ngo.portal.persistence.organisation.MemberRole;
import org.junit.jupiter.api.Test;

class TenantPrincipalTest {

    private final UUID organisation = UUID.randomUUID();
    private final LimitedRole oneDocument = new LimitedRole(MemberRole.TRANSLATOR, UUID.randomUUID());

    @Test
    void whoHoldsARoleInAllOfTheOrganisationOrLeadsForItSeesAllOfIt() {
        TenantPrincipal member = acting(Set.of(MemberRole.MEMBER), Set.of(CoalitionRole.AUDITOR), Set.of());
        TenantPrincipal lead = acting(Set.of(), Set.of(CoalitionRole.LEAD), Set.of());

        assertThat(member.narrowed()).isEqualTo(member);
        assertThat(lead.narrowed()).isEqualTo(lead);
    }

    /** The trail is everybody's who audits; what an organisation writes is for those who have a role there. */
    @Test
    void whoHoldsNoneIsLimitedAlsoWhereTheyAuditTheCoalition() {
        for (Set<LimitedRole> held : List.of(Set.of(oneDocument), Set.<LimitedRole>of())) {
            TenantPrincipal auditor =
                    acting(Set.of(), Set.of(CoalitionRole.AUDITOR), held).narrowed();

            assertThat(auditor.coalitionRoles())
                    .containsExactlyInAnyOrder(CoalitionRole.AUDITOR, CoalitionRole.LIMITED);
            assertThat(auditor.auditor()).isTrue();
            assertThat(auditor.limited()).isEqualTo(held);
        }
    }

    private TenantPrincipal acting(Set<MemberRole> roles, Set<CoalitionRole> coalitionRoles, Set<LimitedRole> limited) {
        return new TenantPrincipal(
                organisation, "somebody", "Ada", roles, coalitionRoles, limited, List.of(), null, null);
    }
}
