package ngo.portal.ejb.directory;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.organisation.MemberRole;

/**
 * An organisation in Keycloak.
 *
 * @param groups names of all its groups
 */
public record DirectoryOrganisation(UUID id, String alias, String name, boolean enabled, Set<String> groups) {

    public DirectoryOrganisation {
        groups = Set.copyOf(groups);
    }

    /** An organisation with a group for each role and no other. */
    public DirectoryOrganisation(UUID id, String alias, String name, boolean enabled) {
        this(
                id,
                alias,
                name,
                enabled,
                Arrays.stream(MemberRole.values()).map(MemberRole::group).collect(Collectors.toSet()));
    }
}
