package ngo.portal.persistence.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the portal is.
 *
 * @param letters how many wait to be sent
 * @param commands how many acts wait for Keycloak
 * @param givenUp how many acts Keycloak has refused for good
 * @param lettersSetAside how many letters could not be sent for days
 * @param vaultStuck how many of the vault's promises have been open for days
 */
public record HealthRow(
        String postgres,
        String schema,
        int letters,
        @Nullable Instant oldestLetter,
        int commands,
        @Nullable Instant oldestCommand,
        int givenUp,
        int lettersSetAside,
        int vaultStuck) {}
