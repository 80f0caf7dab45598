package ngo.portal.persistence.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RolesTest {

    @Test
    void aGroupMapsToItsRoleWithAndWithoutTheSlashOfItsPath() {
        assertThat(MemberRole.ofGroup("/signatories")).contains(MemberRole.SIGNATORY);
        assertThat(MemberRole.ofGroup("signatories")).contains(MemberRole.SIGNATORY);
    }

    @Test
    void anUnknownGroupGivesNoRole() {
        assertThat(MemberRole.ofGroup("/signatories/trainees")).isEmpty();
        assertThat(MemberRole.ofGroup("")).isEmpty();
    }

    @Test
    void aRealmRoleMapsToACoalitionRole() {
        assertThat(CoalitionRole.ofRealmRole("consortium-lead")).contains(CoalitionRole.LEAD);
        assertThat(CoalitionRole.ofRealmRole("auditor")).contains(CoalitionRole.AUDITOR);
    }

    @Test
    void noRealmRoleMakesAPersonThePortalItself() {
        for (String name : new String[] {"", "scheduler", "sync", "clock", "mirror", "TIMER", "KEYCLOAK_SYNC"}) {
            assertThat(CoalitionRole.ofRealmRole(name)).as(name).isEmpty();
        }
    }
}
