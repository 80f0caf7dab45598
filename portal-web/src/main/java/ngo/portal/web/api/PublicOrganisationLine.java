package ngo.portal.web.api;

import ngo.portal.persistence.organisation.OrganisationRow;

/** An organisation of the public directory. */
public record PublicOrganisationLine(String alias, String name, String shortName, String website, String about) {

    static PublicOrganisationLine of(OrganisationRow row) {
        return new PublicOrganisationLine(row.alias(), row.name(), row.shortName(), row.website(), row.about());
    }
}
