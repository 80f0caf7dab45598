package ngo.portal.web.api;

import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.organisation.OrganisationState;

/** An organisation of the directory, for those who are signed in. */
public record OrganisationDocument(
        String alias,
        String name,
        String shortName,
        OrganisationState state,
        String region,
        String website,
        String about,
        boolean clearanceRequired) {

    static OrganisationDocument of(OrganisationRow row) {
        return new OrganisationDocument(
                row.alias(),
                row.name(),
                row.shortName(),
                row.state(),
                row.region(),
                row.website(),
                row.about(),
                row.clearanceRequired());
    }
}
