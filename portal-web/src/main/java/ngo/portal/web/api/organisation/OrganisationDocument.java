package ngo.portal.web.api.organisation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.OrganisationPeople;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.persistence.organisation.entry.ConsultativeStatus;
import ngo.portal.persistence.organisation.entry.EntryDetail;
import ngo.portal.persistence.organisation.entry.EntryText;

/**
 * An organisation of the directory, for those who are signed in. Names and texts are keyed by language.
 *
 * @param name its name in Keycloak
 * @param coalitionRoles roles of its people for the whole coalition
 * @param members how many people it has
 */
public record OrganisationDocument(
        String alias,
        String name,
        String shortName,
        OrganisationState state,
        String region,
        String website,
        List<String> languages,
        List<String> countries,
        ConsultativeStatus consultativeStatus,
        String unName,
        Map<String, String> officialNames,
        Map<String, String> shortNames,
        Map<String, String> sortKeys,
        Map<String, String> about,
        List<PressContactBody> pressContacts,
        boolean clearanceRequired,
        List<String> coalitionRoles,
        int members,
        long version) {

    static OrganisationDocument of(EntryDetail entry, OrganisationPeople people) {
        return new OrganisationDocument(
                entry.alias(),
                entry.name(),
                entry.shortName(),
                entry.state(),
                entry.region(),
                entry.website(),
                entry.languages(),
                entry.countries(),
                entry.status(),
                entry.unName(),
                byLanguage(entry, EntryText::officialName),
                byLanguage(entry, EntryText::shortName),
                byLanguage(entry, EntryText::sortKey),
                byLanguage(entry, EntryText::about),
                entry.contacts().stream().map(PressContactBody::of).toList(),
                entry.clearanceRequired(),
                CoalitionRole.realmRoles(people.coalitionRoles()),
                people.members(),
                entry.version());
    }

    private static Map<String, String> byLanguage(EntryDetail entry, Function<EntryText, String> words) {
        Map<String, String> found = new TreeMap<>();
        for (EntryText text : entry.texts()) {
            String here = words.apply(text);
            if (!here.isEmpty()) {
                found.put(text.language(), here);
            }
        }
        return found;
    }
}
