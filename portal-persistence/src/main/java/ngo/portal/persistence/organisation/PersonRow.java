package ngo.portal.persistence.organisation;

import java.util.Set;

/** A person as copied from Keycloak. */
public record PersonRow(String subject, String name, String email, Set<CoalitionRole> coalitionRoles, boolean enabled) {

    public PersonRow {
        coalitionRoles = Set.copyOf(coalitionRoles);
    }
}
