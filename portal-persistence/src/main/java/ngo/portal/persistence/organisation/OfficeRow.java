package ngo.portal.persistence.organisation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as the office looks after it.
 *
 * @param since when it came to stand where it stands
 * @param waiting the step that waits for a second person, absent where none does
 * @param carrying how many acts Keycloak has not carried out yet
 * @param givenUp how many Keycloak never will unless somebody helps
 */
public record OfficeRow(
        UUID id,
        String alias,
        String name,
        OrganisationState state,
        int people,
        Instant since,
        @Nullable OrganisationStep waiting,
        int carrying,
        int givenUp) {}
