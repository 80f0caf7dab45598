package ngo.portal.web.api.statement;

import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.statement.OwnAnswer;
import ngo.portal.persistence.statement.StatementRow;
import ngo.portal.persistence.statement.StatementState;
import org.jspecify.annotations.Nullable;

/** One line of the list of statements. */
public record StatementLine(
        UUID id,
        String title,
        StatementState state,
        String owner,
        @Nullable Instant softDeadline,
        @Nullable Instant hardDeadline,
        String deadlineZone,
        @Nullable Instant dueAt,
        @Nullable OwnAnswer answer,
        Instant changedAt) {

    static StatementLine of(StatementRow row) {
        return new StatementLine(
                row.id(),
                row.title(),
                row.state(),
                row.ownerAlias(),
                row.softDeadline(),
                row.hardDeadline(),
                row.deadlineZone(),
                row.dueAt(),
                row.answer(),
                row.changedAt());
    }
}
