package ngo.portal.persistence.statement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of statements.
 *
 * @param dueAt when something has to be done about it next: comments are in, the call closes, it is published
 * @param answer what stands of the answer of the reader's organisation
 */
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
        @Nullable Instant dueAt,
        @Nullable OwnAnswer answer,
        Instant changedAt) {}
