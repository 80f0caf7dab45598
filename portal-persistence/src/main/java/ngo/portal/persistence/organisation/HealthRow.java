package ngo.portal.persistence.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The health of the portal.
 *
 * @param letters how many mails wait to be sent
 * @param commands how many outbox commands wait for Keycloak
 * @param givenUp how many outbox commands Keycloak has refused for good
 * @param lettersSetAside how many mails could not be sent for days
 * @param vaultStuck how many commands of the vault have been open for days
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
