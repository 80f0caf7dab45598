package ngo.portal.persistence.statement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of statements.
 *
 * @param dueAt its next deadline: the end of comments, the end of the call, the publication
 * @param answer the answer of the reader's organisation that still counts
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
