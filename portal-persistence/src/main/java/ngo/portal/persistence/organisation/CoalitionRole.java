package ngo.portal.persistence.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The roles of a person for the whole coalition. Nobody can be given the last three: two are the portal itself, and the last
 * one marks a person who has no role in all of the organisation they act for.
 */
public enum CoalitionRole {
    LEAD("consortium-lead", "lead"),
    COALITION_ADMINISTRATOR("coalition-admin", "administrator"),
    AUDITOR("auditor", "auditor"),
    TIMER("", "scheduler"),
    KEYCLOAK_SYNC("", "sync"),
    /** A person without a role in all of the organisation, who sees only the documents for which they hold one. */
    LIMITED("", "limited");

    private final String realmRole;
    private final String flag;

    CoalitionRole(String realmRole, String flag) {
        this.realmRole = realmRole;
        this.flag = flag;
    }

    /** Name of the role in Keycloak's realm. */
    public String realmRole() {
        return realmRole;
    }

    /** Name of the role in the signed tenant context of the database. */
    public String flag() {
        return flag;
    }

    /** The names of the roles in Keycloak's realm, in a fixed order. */
    public static List<String> realmRoles(Set<CoalitionRole> roles) {
        return roles.stream().map(CoalitionRole::realmRole).sorted().toList();
    }

    public static Optional<CoalitionRole> ofRealmRole(String name) {
        return Arrays.stream(values())
                .filter(role -> !role.realmRole.isEmpty() && role.realmRole.equals(name))
                .findFirst();
    }
}
