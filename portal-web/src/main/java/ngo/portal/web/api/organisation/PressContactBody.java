package ngo.portal.web.api.organisation;

import java.util.List;
import ngo.portal.ejb.organisation.ContactForm;
import ngo.portal.persistence.organisation.entry.PressContact;
import org.jspecify.annotations.Nullable;

/**
 * The press contact of an organisation, in requests and answers.
 *
 * @param open whether the public sees it; otherwise only the coalition does
 */
public record PressContactBody(
        @Nullable String name,
        @Nullable String duty,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String hours,
        @Nullable String zone,
        @Nullable List<String> languages,
        @Nullable Boolean open) {

    public static PressContactBody of(PressContact contact) {
        return new PressContactBody(
                contact.name(),
                contact.duty(),
                contact.email(),
                contact.phone(),
                contact.hours(),
                contact.zone(),
                contact.languages(),
                contact.open());
    }

    ContactForm form() {
        ContactForm form = new ContactForm();
        form.setName(or(name));
        form.setDuty(or(duty));
        form.setEmail(or(email));
        form.setPhone(or(phone));
        form.setHours(or(hours));
        form.setZone(or(zone));
        form.setLanguages(languages == null ? List.of() : languages);
        form.setOpen(open != null && open);
        return form;
    }

    private static String or(@Nullable String given) {
        return given == null ? "" : given;
    }
}
