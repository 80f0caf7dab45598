package ngo.portal.ejb.directory;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The scope for which a read pass is complete: within it, everything that was not found is deleted in Keycloak; outside of
 * it, nothing is known. Holders of coalition roles are read in each pass.
 *
 * @param everything all organisations and all people
 * @param organisations ids in Keycloak of the organisations that were read completely, with all of their people
 * @param people subjects of those whose account and memberships were read, in all organisations
 */
public record DirectoryScope(boolean everything, Set<UUID> organisations, Set<String> people) {

    static final DirectoryScope EVERYTHING = new DirectoryScope(true, Set.of(), Set.of());

    public DirectoryScope {
        organisations = Set.copyOf(organisations);
        people = Set.copyOf(people);
    }

    /** Whether an organisation was read completely, or is known not to exist in Keycloak. */
    public boolean isWhole(@Nullable UUID keycloakId) {
        return everything || keycloakId == null || organisations.contains(keycloakId);
    }
}
