package ngo.portal.persistence.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a person may do for the whole coalition. The last three nobody is given: two are the portal itself, and the last one says of
 * somebody that they have nothing else in the organisation that they come in for.
 */
public enum CoalitionRole {
    LEAD("consortium-lead", "lead"),
    COALITION_ADMINISTRATOR("coalition-admin", "administrator"),
    AUDITOR("auditor", "auditor"),
    TIMER("", "clock"),
    KEYCLOAK_SYNC("", "mirror"),
    /** Holds no role in all of the organisation, and sees only the documents for which they hold one. */
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

    /** Name of the role in the signed context of the database. */
    public String flag() {
        return flag;
    }

    /** Their names in Keycloak's realm, in one order. */
    public static List<String> realmRoles(Set<CoalitionRole> roles) {
        return roles.stream().map(CoalitionRole::realmRole).sorted().toList();
    }

    public static Optional<CoalitionRole> ofRealmRole(String name) {
        return Arrays.stream(values())
                .filter(role -> !role.realmRole.isEmpty() && role.realmRole.equals(name))
                .findFirst();
    }
}
