package ngo.portal.ejb.organisation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import ngo.portal.persistence.organisation.entry.ConsultativeStatus;
import ngo.portal.persistence.organisation.entry.EntryDetail;
import ngo.portal.persistence.organisation.entry.EntryText;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;

/** Unsaved form input for an organisation's directory entry. It does not contain the alias and the name in Keycloak. */
public class EntryForm implements Serializable {

    private static final int MAX_REGION_CHARACTERS = 80;
    private static final int MAX_WEBSITE_CHARACTERS = 300;
    private static final int MAX_COUNTRIES = 250;
    private static final int MAX_LANGUAGES = 40;
    private static final int MAX_CONTACTS = 10;

    private String shortName = "";
    private String region = "";
    private String website = "";
    private List<String> countries = new ArrayList<>();
    private List<String> languages = new ArrayList<>();
    private ConsultativeStatus status = ConsultativeStatus.NONE;
    private String unName = "";
    private List<TextForm> texts = new ArrayList<>();
    private List<ContactForm> contacts = new ArrayList<>();

    public static EntryForm of(EntryDetail entry) {
        EntryForm form = new EntryForm();
        form.shortName = entry.shortName();
        form.region = entry.region();
        form.website = entry.website();
        form.countries = new ArrayList<>(entry.countries());
        form.languages = new ArrayList<>(entry.languages());
        form.status = entry.status();
        form.unName = entry.unName();
        form.texts = new ArrayList<>(entry.texts().stream().map(TextForm::of).toList());
        form.contacts =
                new ArrayList<>(entry.contacts().stream().map(ContactForm::of).toList());
        return form;
    }

    /** The entry with the values of this form; refuses invalid ones. */
    public EntryDetail onto(EntryDetail entry) {
        String name = EntryValidation.line("shortName", shortName, TextForm.MAX_SHORT_NAME_CHARACTERS);
        if (name.isEmpty() || texts.size() > MAX_LANGUAGES || contacts.size() > MAX_CONTACTS) {
            throw new InvalidInput(name.isEmpty() ? "shortName" : texts.size() > MAX_LANGUAGES ? "texts" : "contacts");
        }
        return new EntryDetail(
                entry.id(),
                entry.alias(),
                entry.name(),
                name,
                entry.state(),
                EntryValidation.line("region", region, MAX_REGION_CHARACTERS),
                EntryValidation.optional("website", website, MAX_WEBSITE_CHARACTERS, EntryValidation::isWebAddress),
                EntryValidation.codes("countries", countries, MAX_COUNTRIES, EntryValidation::isCountry),
                EntryValidation.codes("languages", languages, MAX_LANGUAGES, EntryValidation::isLanguage),
                status,
                EntryValidation.line("unName", unName, TextForm.MAX_NAME_CHARACTERS),
                entry.clearanceRequired(),
                entry.version(),
                texts(),
                contacts.stream()
                        .filter(contact -> !contact.isEmpty())
                        .map(ContactForm::contact)
                        .toList(),
                entry.logo());
    }

    private List<EntryText> texts() {
        List<String> tags = texts.stream().map(TextForm::getLanguage).toList();
        boolean known = tags.stream().allMatch(EntryValidation::isLanguage);
        if (!known || tags.stream().distinct().count() < tags.size()) {
            throw new InvalidInput("texts");
        }
        return texts.stream()
                .map(TextForm::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The fields for a language, empty ones included. */
    public TextForm text(String language) {
        return texts.stream()
                .filter(text -> text.getLanguage().equals(language))
                .findFirst()
                .orElseGet(() -> {
                    TextForm added = new TextForm(language);
                    texts.add(added);
                    return added;
                });
    }

    public String getShortName() {
        return shortName;
    }

    public void setShortName(String shortName) {
        this.shortName = shortName;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }

    public List<String> getCountries() {
        return countries;
    }

    public void setCountries(List<String> countries) {
        this.countries = countries;
    }

    public List<String> getLanguages() {
        return languages;
    }

    public void setLanguages(List<String> languages) {
        this.languages = languages;
    }

    public ConsultativeStatus getStatus() {
        return status;
    }

    public void setStatus(ConsultativeStatus status) {
        this.status = status;
    }

    public String getUnName() {
        return unName;
    }

    public void setUnName(String unName) {
        this.unName = unName;
    }

    public List<TextForm> getTexts() {
        return texts;
    }

    public List<ContactForm> getContacts() {
        return contacts;
    }

    public void setContacts(List<ContactForm> contacts) {
        this.contacts = contacts;
    }
}
