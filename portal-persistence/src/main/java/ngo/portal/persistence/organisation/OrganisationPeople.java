package ngo.portal.persistence.organisation;

import java.util.Set;

/** The number of people of an organisation, and their roles for the whole coalition. */
public record OrganisationPeople(int members, Set<CoalitionRole> coalitionRoles) {

    public static final OrganisationPeople NOBODY = new OrganisationPeople(0, Set.of());

    public OrganisationPeople {
        coalitionRoles = Set.copyOf(coalitionRoles);
    }
}
