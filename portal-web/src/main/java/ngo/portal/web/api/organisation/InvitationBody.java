package ngo.portal.web.api.organisation;

import java.time.Instant;
import java.util.List;
import ngo.portal.ejb.people.InviteForm;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.web.api.shared.BodyWords;
import ngo.portal.web.shared.RequestLanguage;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask to join, and as what.
 *
 * @param language of the letter: en, fr, es, ar or ru as far as they are offered; the usual one where it is left out
 * @param until end of the roles; they have none where it is left out
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
