package ngo.portal.persistence.plan.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submitted report.
 *
 * @param acceptedAt absent while the owner of the plan has not accepted it
 */
public record ReportRow(
        UUID id,
        UUID section,
        UUID schedule,
        LocalDate dueOn,
        UUID reporter,
        String reporterName,
        String text,
        String submittedBy,
        Instant submittedAt,
        @Nullable Instant acceptedAt) {

    public ReportState state() {
        return acceptedAt == null ? ReportState.SUBMITTED : ReportState.ACCEPTED;
    }
}
