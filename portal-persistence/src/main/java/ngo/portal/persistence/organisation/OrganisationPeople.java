package ngo.portal.persistence.organisation;

import java.util.Set;

/** How many people an organisation has, and what they do for the whole coalition. */
public record OrganisationPeople(int members, Set<CoalitionRole> coalitionRoles) {

    public static final OrganisationPeople NOBODY = new OrganisationPeople(0, Set.of());

    public OrganisationPeople {
        coalitionRoles = Set.copyOf(coalitionRoles);
    }
}
