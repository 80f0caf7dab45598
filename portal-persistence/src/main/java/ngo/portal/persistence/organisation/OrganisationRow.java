package ngo.portal.persistence.organisation;

import java.util.UUID;

/** An organisation of the directory. */
public record OrganisationRow(
        UUID id,
        String alias,
        String name,
        String shortName,
        OrganisationState state,
        String region,
        String website,
        String about,
        boolean clearanceRequired) {}
