package ngo.portal.persistence.statement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a list of statements. */
public record StatementRow(
        UUID id,
        String title,
        StatementState state,
        UUID owner,
        String ownerAlias,
        String ownerName,
        @Nullable Instant softDeadline,
        @Nullable Instant hardDeadline,
        String deadlineZone,
        Instant changedAt) {}
