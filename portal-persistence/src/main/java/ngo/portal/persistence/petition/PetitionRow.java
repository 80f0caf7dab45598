package ngo.portal.persistence.petition;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of petitions.
 *
 * @param dueAt when it closes by itself; absent unless it is open or halted
 * @param total signatures that count; absent before anybody could sign
 */
public record PetitionRow(
        UUID id,
        String title,
        PetitionState state,
        UUID owner,
        String ownerAlias,
        String ownerName,
        String zone,
        @Nullable Instant dueAt,
        @Nullable Long total,
        Instant changedAt) {}
