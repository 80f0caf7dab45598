package ngo.portal.persistence.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.UUID;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MemberRole;
import org.junit.jupiter.api.Test;

class TenantContextTest {

    private final TenantContext tenant = new TenantContext();

    @Test
    void nobodyActsBeforeSomebodyEnters() {
        assertThat(tenant.isEntered()).isFalse();
        assertThatExceptionOfType(NoTenantSelected.class).isThrownBy(tenant::acting);
        assertThatExceptionOfType(NoTenantSelected.class).isThrownBy(tenant::organisation);
        assertThatExceptionOfType(NoTenantSelected.class).isThrownBy(tenant::subject);
    }

    @Test
    void nobodyActsAfterSomebodyHasLeft() {
        tenant.enter(TenantPrincipal.timer(UUID.randomUUID()));
        assertThat(tenant.isEntered()).isTrue();

        tenant.leave();

        assertThat(tenant.isEntered()).isFalse();
        assertThatExceptionOfType(NoTenantSelected.class).isThrownBy(tenant::organisation);
    }

    @Test
    void whoHasNotChosenAnOrganisationActsForNone() {
        tenant.enter(TenantPrincipal.person("somebody"));

        assertThat(tenant.subject()).isEqualTo("somebody");
        assertThatExceptionOfType(NoTenantSelected.class).isThrownBy(tenant::organisation);
    }

    @Test
    void onlyALeadIsALead() {
        for (CoalitionRole role : CoalitionRole.values()) {
            TenantPrincipal acting = new TenantPrincipal(
                    UUID.randomUUID(), "somebody", "Ada", Set.of(MemberRole.values()), Set.of(role));

            assertThat(acting.lead()).as(role.name()).isEqualTo(role == CoalitionRole.LEAD);
        }
    }
}
