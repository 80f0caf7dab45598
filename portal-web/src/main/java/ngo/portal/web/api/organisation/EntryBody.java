package ngo.portal.web.api.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import ngo.portal.ejb.organisation.EntryForm;
import ngo.portal.ejb.organisation.TextForm;
import ngo.portal.persistence.organisation.entry.ConsultativeStatus;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's entry in the directory as a program sends it. Fields that are left out keep their value; a text by language replaces all its
 * languages. The name that Keycloak holds is changed in Keycloak.
 */
public record EntryBody(
        @Nullable String shortName,
        @Nullable String region,
        @Nullable String website,
        @Nullable List<String> languages,
        @Nullable List<String> countries,
        @Nullable ConsultativeStatus consultativeStatus,
        @Nullable String unName,
        @Nullable Map<String, String> officialNames,
        @Nullable Map<String, String> shortNames,
        @Nullable Map<String, String> sortKeys,
        @Nullable Map<String, String> about,
        @Nullable List<PressContactBody> pressContacts) {

    EntryForm onto(EntryForm form) {
        if (shortName != null) {
            form.setShortName(shortName);
        }
        if (region != null) {
            form.setRegion(region);
        }
        if (website != null) {
            form.setWebsite(website);
        }
        if (languages != null) {
            form.setLanguages(languages);
        }
        if (countries != null) {
            form.setCountries(countries);
        }
        if (consultativeStatus != null) {
            form.setStatus(consultativeStatus);
        }
        if (unName != null) {
            form.setUnName(unName);
        }
        if (pressContacts != null) {
            form.setContacts(new ArrayList<>(
                    pressContacts.stream().map(PressContactBody::form).toList()));
        }
        texts(form);
        return form;
    }

    private void texts(EntryForm form) {
        text(form, officialNames, TextForm::setOfficialName);
        text(form, shortNames, TextForm::setShortName);
        text(form, sortKeys, TextForm::setSortKey);
        text(form, about, TextForm::setAbout);
    }

    private static void text(EntryForm form, @Nullable Map<String, String> given, BiConsumer<TextForm, String> set) {
        if (given != null) {
            form.getTexts().forEach(text -> set.accept(text, ""));
            given.forEach((language, words) -> set.accept(form.text(language), words));
        }
    }
}
