package ngo.portal.persistence.organisation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation in the office's list.
 *
 * @param since when it came into its present state
 * @param waiting the step that waits for a second person, absent where none does
 * @param carrying how many commands Keycloak has not carried out yet
 * @param givenUp how many commands have failed for good unless somebody intervenes
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
