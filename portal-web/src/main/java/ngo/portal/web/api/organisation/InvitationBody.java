package ngo.portal.web.api.organisation;

import java.time.Instant;
import java.util.List;
import ngo.portal.ejb.people.InviteForm;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.web.api.shared.BodyWords;
import ngo.portal.web.shared.RequestLanguage;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to an organisation, with the roles that it offers.
 *
 * @param language of the mail: en, fr, es, ar or ru, if the portal offers it; the default language if left out
 * @param until end of the roles; they have no end if left out
 */
public record InvitationBody(
        @Nullable String email,
        @Nullable String name,
        @Nullable String language,
        @Nullable List<String> roles,
        @Nullable Instant until) {

    InviteForm form() {
        if (email == null) {
            throw new InvalidInput("email");
        }
        InviteForm form = new InviteForm();
        form.setEmail(email);
        form.setName(BodyWords.of("name", name));
        form.setLanguage(language == null ? RequestLanguage.usual().tag() : language);
        form.setRoles(RoleWords.parsed(roles));
        form.setUntil(until);
        return form;
    }
}
