package ngo.portal.web.api.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.organisation.EntryForm;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.OrganisationPeople;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.persistence.organisation.entry.ConsultativeStatus;
import ngo.portal.persistence.organisation.entry.EntryDetail;
import ngo.portal.persistence.organisation.entry.EntryText;
import ngo.portal.web.api.shared.BodyReader;
import ngo.portal.web.api.shared.JsonWriting;
import org.junit.jupiter.api.Test;

class OrganisationDocumentTest {

    private static final EntryDetail ENTRY = new EntryDetail(
            UUID.randomUUID(),
            "fidh",
            "FIDH",
            "FIDH",
            OrganisationState.ACTIVE,
            "",
            "",
            List.of("FR"),
            List.of("en", "fr"),
            ConsultativeStatus.SPECIAL,
            "",
            false,
            3,
            List.of(
                    new EntryText("en", "Federation", "", "", "All rights."),
                    new EntryText("fr", "Fédération", "", "", "")),
            List.of(),
            null);

    @Test
    void anOrganisationSaysHowManyPeopleItHasAndWhatTheyDoForTheCoalition() {
        OrganisationDocument document = OrganisationDocument.of(
                ENTRY, new OrganisationPeople(4, Set.of(CoalitionRole.LEAD, CoalitionRole.AUDITOR)));

        assertThat(document.members()).isEqualTo(4);
        assertThat(document.coalitionRoles()).containsExactly("auditor", "consortium-lead");
    }

    @Test
    void namesAndTextsAreKeyedByLanguage() {
        String json = JsonWriting.write(OrganisationDocument.of(ENTRY, OrganisationPeople.NOBODY));

        assertThat(json)
                .contains(
                        "\"officialNames\":{\"en\":\"Federation\",\"fr\":\"Fédération\"}",
                        "\"about\":{\"en\":\"All rights.\"}",
                        "\"shortNames\":{}",
                        "\"consultativeStatus\":\"SPECIAL\"");
    }

    @Test
    void whatIsSentByLanguageIsWholeAndWhatIsLeftOutStays() {
        EntryBody body = BodyReader.read(
                EntryBody.class,
                "{\"about\": {\"fr\": \"Tous les droits.\"}, \"pressContacts\": [{\"email\": \"p@fidh.example\", \"open\": true}]}"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));

        EntryDetail changed = body.onto(EntryForm.of(ENTRY)).onto(ENTRY);

        assertThat(OrganisationDocument.of(changed, OrganisationPeople.NOBODY).about())
                .isEqualTo(Map.of("fr", "Tous les droits."));
        assertThat(changed.localized("en").name()).isEqualTo("Federation");
        assertThat(changed.countries()).containsExactly("FR");
        assertThat(changed.contacts()).hasSize(1).allMatch(contact -> contact.open());
    }
}
