package ngo.portal.persistence.plan;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A reminder about a report that is to be sent now.
 *
 * @param notified the responsible organisation, as far as it sees the section that the report is about; else the owner of the
 *         plan
 */
public record ReportDueRow(UUID section, UUID schedule, LocalDate dueOn, Kind kind, UUID notified) {

    /** The kinds; each is sent once for each due day. */
    public enum Kind {
        SOON,
        OVERDUE
    }
}
