package ngo.portal.ejb.directory;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reading of Keycloak is complete for: of that, whatever was not found is gone, and of nothing else. Who holds a role in the
 * coalition is read each time.
 *
 * @param everything all organisations and all people
 * @param organisations ids in Keycloak of those that were read as a whole, with all of their people
 * @param people subjects of those whose account and places were read, in whichever organisations
 */
public record DirectoryScope(boolean everything, Set<UUID> organisations, Set<String> people) {

    static final DirectoryScope EVERYTHING = new DirectoryScope(true, Set.of(), Set.of());

    public DirectoryScope {
        organisations = Set.copyOf(organisations);
        people = Set.copyOf(people);
    }

    /** Whether all is known of an organisation; of one that Keycloak never had, that it is not there. */
    public boolean isWhole(@Nullable UUID keycloakId) {
        return everything || keycloakId == null || organisations.contains(keycloakId);
    }
}
