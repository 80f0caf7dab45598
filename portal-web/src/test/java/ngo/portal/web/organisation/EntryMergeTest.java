package ngo.portal.web.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import ngo.portal.ejb.organisation.ContactForm;
import ngo.portal.ejb.organisation.EntryForm;
import ngo.portal.ejb.organisation.TextForm;
import ngo.portal.persistence.organisation.entry.ConsultativeStatus;
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
                        new EntryConflict("region", "", "Africa", "Europe"),
                        new EntryConflict("about", "en", "Mine.", "Theirs."));
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
                .isEqualTo(List.of(new EntryConflict("contacts", "", "mine@portal.example", "theirs@portal.example")));
    }

    @Test
    void aContactThatSaysTheSameInAnotherPlaceHasChanged() {
        base.getContacts().add(named("Ada", ""));
        mine.getContacts().add(named("", "Ada"));
        theirs.getContacts().add(named("Ada", ""));

        assertThat(EntryMerge.into(mine, base, theirs)).isEmpty();
        assertThat(mine.getContacts().get(0).getDuty()).isEqualTo("Ada");
    }

    private static ContactForm named(String name, String duty) {
        ContactForm contact = new ContactForm();
        contact.setName(name);
        contact.setDuty(duty);
        return contact;
    }

    /** Whatever a form can hold is brought together: a field that is added and forgotten here would lose somebody's work. */
    @Test
    void everyFieldOfAnEntryIsBroughtTogether() throws Exception {
        everyField(EntryForm.class, "texts", form -> form);
        everyField(TextForm.class, "language", form -> form.text("en"));
        everyField(ContactForm.class, "", EntryMergeTest::contactOf);
    }

    private static ContactForm contactOf(EntryForm form) {
        if (form.getContacts().isEmpty()) {
            form.getContacts().add(new ContactForm());
        }
        return form.getContacts().get(0);
    }

    private static <T> void everyField(Class<T> type, String except, Function<EntryForm, T> part) throws Exception {
        List<String> tried = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.getName().equals(except)) {
                field.setAccessible(true);
                isThere(field, part, false);
                isThere(field, part, true);
                tried.add(field.getName());
            }
        }
        assertThat(tried).hasSizeGreaterThan(3);
    }

    /** A change of one person, whether of oneself or of the other. */
    private static <T> void isThere(Field field, Function<EntryForm, T> part, boolean ofMine) throws Exception {
        EntryForm own = form();
        EntryForm before = form();
        EntryForm other = form();
        for (EntryForm one : List.of(own, before, other)) {
            assertThat(part.apply(one)).isNotNull();
        }
        Object changed = changed(field);
        field.set(part.apply(ofMine ? own : other), changed);

        assertThat(EntryMerge.into(own, before, other)).as(field.getName()).isEmpty();
        assertThat(field.get(part.apply(own))).as(field.getName()).isEqualTo(changed);
    }

    private static Object changed(Field field) {
        if (field.getType() == boolean.class) {
            return true;
        }
        if (field.getType() == ConsultativeStatus.class) {
            return ConsultativeStatus.ROSTER;
        }
        return field.getType() == String.class
                ? "changed"
                : new ArrayList<>(List.of(field.getName().equals("contacts") ? contact("a@b.example") : "fr"));
    }

    private static ContactForm contact(String email) {
        ContactForm contact = new ContactForm();
        contact.setEmail(email);
        return contact;
    }
}
