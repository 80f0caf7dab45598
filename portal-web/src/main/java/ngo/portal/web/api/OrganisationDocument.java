package ngo.portal.web.api;

import java.util.List;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.OrganisationPeople;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.organisation.OrganisationState;

/**
 * An organisation of the directory, for those who are signed in.
 *
 * @param coalitionRoles what its people do for the whole coalition
 * @param members how many people it has
 */
public record OrganisationDocument(
        String alias,
        String name,
        String shortName,
        OrganisationState state,
        String region,
        String website,
        String about,
        boolean clearanceRequired,
        List<String> coalitionRoles,
        int members) {

    static OrganisationDocument of(OrganisationRow row, OrganisationPeople people) {
        return new OrganisationDocument(
                row.alias(),
                row.name(),
                row.shortName(),
                row.state(),
                row.region(),
                row.website(),
                row.about(),
                row.clearanceRequired(),
                CoalitionRole.realmRoles(people.coalitionRoles()),
                people.members());
    }
}
