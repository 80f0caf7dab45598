package ngo.portal.web.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ngo.portal.ejb.organisation.ContactForm;
import ngo.portal.ejb.organisation.EntryForm;
import ngo.portal.persistence.organisation.ConsultativeStatus;
import org.junit.jupiter.api.Test;

class EntryMergeTest {

    private final EntryForm base = form();
    private final EntryForm mine = form();
    private final EntryForm theirs = form();

    private static EntryForm form() {
        EntryForm form = new EntryForm();
        form.setRegion("Asia");
        form.text("en").setAbout("One line.\nAnother.");
        return form;
    }

    @Test
    void whatOnlyOneHasChangedIsTakenFromThem() {
        mine.setRegion("Africa");
        mine.text("fr").setOfficialName("Lanterne");
        theirs.setStatus(ConsultativeStatus.SPECIAL);
        theirs.text("es").setOfficialName("Linterna");
        theirs.getContacts().add(contact("press@portal.example"));

        assertThat(EntryMerge.into(mine, base, theirs)).isEmpty();
        assertThat(mine.getRegion()).isEqualTo("Africa");
        assertThat(mine.text("fr").getOfficialName()).isEqualTo("Lanterne");
        assertThat(mine.text("es").getOfficialName()).isEqualTo("Linterna");
        assertThat(mine.getStatus()).isEqualTo(ConsultativeStatus.SPECIAL);
        assertThat(mine.getContacts()).hasSize(1);
    }

    @Test
    void whereBothHaveChangedTheSameOwnWordsStayAndTheOthersAreShown() {
        mine.setRegion("Africa");
        theirs.setRegion("Europe");
        mine.text("en").setAbout("Mine.");
        theirs.text("en").setAbout("Theirs.");

        assertThat(EntryMerge.into(mine, base, theirs))
                .containsExactly(
                        new EntryClash("region", "", "Africa", "Europe"),
                        new EntryClash("about", "en", "Mine.", "Theirs."));
        assertThat(mine.getRegion()).isEqualTo("Africa");
        assertThat(mine.text("en").getAbout()).isEqualTo("Mine.");
    }

    @Test
    void theSameChangeAndTheLineEndsOfABrowserAreNoClash() {
        mine.setRegion("Africa");
        theirs.setRegion("Africa");
        mine.text("en").setAbout("One line.\r\nAnother.");
        theirs.text("en").setAbout("Theirs.");

        assertThat(EntryMerge.into(mine, base, theirs)).isEmpty();
        assertThat(mine.text("en").getAbout()).isEqualTo("Theirs.");
    }

    @Test
    void contactsAreOneField() {
        mine.getContacts().add(contact("mine@portal.example"));
        theirs.getContacts().add(contact("theirs@portal.example"));

        assertThat(EntryMerge.into(mine, base, theirs))
                .isEqualTo(List.of(new EntryClash("contacts", "", "mine@portal.example", "theirs@portal.example")));
    }

    private static ContactForm contact(String email) {
        ContactForm contact = new ContactForm();
        contact.setEmail(email);
        return contact;
    }
}
