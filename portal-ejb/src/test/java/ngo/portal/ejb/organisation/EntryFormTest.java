package ngo.portal.ejb.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.persistence.organisation.entry.ConsultativeStatus;
import ngo.portal.persistence.organisation.entry.EntryDetail;
import ngo.portal.persistence.organisation.entry.EntryText;
import ngo.portal.persistence.organisation.entry.LogoRow;
import ngo.portal.persistence.organisation.entry.PressContact;
import org.junit.jupiter.api.Test;

class EntryFormTest {

    /** Every field says something, so that none can get lost unnoticed. */
    private static final EntryDetail ENTRY = new EntryDetail(
            UUID.randomUUID(),
            "fidh",
            "International Federation for Human Rights",
            "FIDH",
            OrganisationState.ACTIVE,
            "Worldwide",
            "https://www.fidh.org",
            List.of("FR", "BE"),
            List.of("en", "fr"),
            ConsultativeStatus.SPECIAL,
            "FIDH International",
            true,
            3,
            List.of(new EntryText("fr", "Fédération internationale", "FIDH", "Federation", "Tous les droits.")),
            List.of(new PressContact(
                    "Ada",
                    "Press officer",
                    "press@fidh.example",
                    "+33 1 43 55 25 18",
                    "9–17",
                    "Europe/Paris",
                    List.of("fr"),
                    true)),
            new LogoRow("ab".repeat(32), 320, 160));

    @Test
    void whatIsNotTypedStaysAsItWas() throws Exception {
        for (RecordComponent component : EntryDetail.class.getRecordComponents()) {
            assertThat(component.getAccessor().invoke(ENTRY))
                    .as("%s says something in this test", component.getName())
                    .isNotIn(Arrays.asList("", List.of(), null, false, 0L, ConsultativeStatus.NONE));
        }

        assertThat(EntryForm.of(ENTRY).onto(ENTRY)).isEqualTo(ENTRY);
    }
}
