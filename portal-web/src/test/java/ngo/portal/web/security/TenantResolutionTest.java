package ngo.portal.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.PersonRow;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.web.security.signin.TokenClaims;
import org.junit.jupiter.api.Test;

class TenantResolutionTest {

    private static final TokenClaims AUDITOR =
            new TokenClaims("someone", "Someone", Set.of(), Set.of(CoalitionRole.AUDITOR), Instant.EPOCH, null);
    private static final TenantPrincipal WITHOUT_ROLES = TenantPrincipal.person("someone");

    @Test
    void aUserWithoutAnOrganisationGetsTheRolesOfTheToken() {
        assertThat(TenantResolution.effectiveRoles(AUDITOR, Optional.empty(), WITHOUT_ROLES))
                .containsExactly(CoalitionRole.AUDITOR);
    }

    @Test
    void aKnownUserGetsOnlyTheRolesThatTheMembershipConfirms() {
        PersonRow known = new PersonRow("someone", "Someone", "someone@coalition.example", Set.of(), true);

        assertThat(TenantResolution.effectiveRoles(AUDITOR, Optional.of(known), WITHOUT_ROLES))
                .isEmpty();
    }
}
