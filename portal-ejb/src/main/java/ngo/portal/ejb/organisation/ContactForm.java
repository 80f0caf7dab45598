package ngo.portal.ejb.organisation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import ngo.portal.persistence.organisation.entry.PressContact;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Unsaved form input for a press contact. */
public class ContactForm implements Serializable {

    private static final int MAX_LINE_CHARACTERS = 200;
    private static final int MAX_LANGUAGES = 20;

    private String name = "";
    private String duty = "";
    private String email = "";
    private String phone = "";
    private String hours = "";
    private String zone = "";
    private List<String> languages = new ArrayList<>();
    private boolean open;

    public static ContactForm of(PressContact contact) {
        ContactForm form = new ContactForm();
        form.name = contact.name();
        form.duty = contact.duty();
        form.email = contact.email();
        form.phone = contact.phone();
        form.hours = contact.hours();
        form.zone = contact.zone();
        form.languages = new ArrayList<>(contact.languages());
        form.open = contact.open();
        return form;
    }

    /** Refuses a contact without any means of contact. */
    PressContact contact() {
        PressContact contact = new PressContact(
                EntryValidation.line("contacts.name", name, MAX_LINE_CHARACTERS),
                EntryValidation.line("contacts.duty", duty, MAX_LINE_CHARACTERS),
                EntryValidation.optional("contacts.email", email, MAX_LINE_CHARACTERS, EntryValidation::isMailAddress),
                EntryValidation.optional("contacts.phone", phone, MAX_LINE_CHARACTERS, EntryValidation::isPhone),
                EntryValidation.line("contacts.hours", hours, MAX_LINE_CHARACTERS),
                EntryValidation.optional("contacts.zone", zone, MAX_LINE_CHARACTERS, EntryValidation::isZone),
                EntryValidation.codes("contacts.languages", languages, MAX_LANGUAGES, EntryValidation::isLanguage),
                open);
        if (contact.email().isEmpty() && contact.phone().isEmpty()) {
            throw new InvalidInput("contacts.email");
        }
        return contact;
    }

    boolean isEmpty() {
        return (name + duty + email + phone + hours).isBlank();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDuty() {
        return duty;
    }

    public void setDuty(String duty) {
        this.duty = duty;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getHours() {
        return hours;
    }

    public void setHours(String hours) {
        this.hours = hours;
    }

    public String getZone() {
        return zone;
    }

    /** Pages submit an empty value if none is chosen. */
    public void setZone(@Nullable String zone) {
        this.zone = zone == null ? "" : zone;
    }

    public List<String> getLanguages() {
        return languages;
    }

    public void setLanguages(List<String> languages) {
        this.languages = languages;
    }

    public boolean isOpen() {
        return open;
    }

    public void setOpen(boolean open) {
        this.open = open;
    }
}
