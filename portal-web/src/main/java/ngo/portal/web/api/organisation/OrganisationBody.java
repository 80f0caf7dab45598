package ngo.portal.web.api.organisation;

import java.util.ArrayList;
import java.util.List;
import ngo.portal.ejb.organisation.FoundingForm;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that is to join.
 *
 * @param firstAdministrator e-mail address that the first invitation goes to, in the first of the languages
 */
public record OrganisationBody(
        @Nullable String alias,
        @Nullable String name,
        @Nullable List<String> languages,
        @Nullable AboutBody about,
        @Nullable String firstAdministrator) {

    FoundingForm form() {
        FoundingForm form = new FoundingForm();
        form.setAlias(alias == null ? "" : alias);
        form.setName(name == null ? "" : name);
        form.setFirstAdministrator(firstAdministrator == null ? "" : firstAdministrator);
        if (languages != null && !languages.isEmpty()) {
            form.setLanguages(new ArrayList<>(languages));
            form.setFirstLanguage(languages.get(0));
        }
        if (about != null) {
            form.setAbout(about.texts());
        }
        return form;
    }
}
