package ngo.portal.web.api.open;

import java.util.List;
import ngo.portal.persistence.organisation.entry.ConsultativeStatus;
import ngo.portal.persistence.organisation.entry.EntryDetail;
import ngo.portal.persistence.organisation.entry.LocalizedEntry;
import ngo.portal.web.api.organisation.PressContactBody;

/** An organisation of the public directory, in one language. */
public record PublicOrganisationLine(
        String alias,
        String name,
        String shortName,
        String website,
        String about,
        List<String> languages,
        List<String> countries,
        ConsultativeStatus consultativeStatus,
        String unName,
        List<PressContactBody> pressContacts) {

    static PublicOrganisationLine of(EntryDetail entry, String language) {
        LocalizedEntry localized = entry.localized(language);
        return new PublicOrganisationLine(
                entry.alias(),
                localized.name(),
                localized.shortName(),
                entry.website(),
                localized.about(),
                entry.languages(),
                entry.countries(),
                entry.status(),
                entry.unName(),
                entry.contacts().stream().map(PressContactBody::of).toList());
    }
}
