package ngo.portal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.OrganisationPeople;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.organisation.OrganisationState;
import org.junit.jupiter.api.Test;

class OrganisationDocumentTest {

    @Test
    void anOrganisationSaysHowManyPeopleItHasAndWhatTheyDoForTheCoalition() {
        OrganisationRow row = new OrganisationRow(
                UUID.randomUUID(), "fidh", "FIDH", "FIDH", OrganisationState.ACTIVE, "", "", "", false);

        OrganisationDocument document = OrganisationDocument.of(
                row, new OrganisationPeople(4, Set.of(CoalitionRole.LEAD, CoalitionRole.AUDITOR)));

        assertThat(document.members()).isEqualTo(4);
        assertThat(document.coalitionRoles()).containsExactly("auditor", "consortium-lead");
    }
}
