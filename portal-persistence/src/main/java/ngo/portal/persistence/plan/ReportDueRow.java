package ngo.portal.persistence.plan;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A report of which somebody is to be reminded now.
 *
 * @param told whoever is responsible, as far as they see the section that it is about; else the owner of the plan
 */
public record ReportDueRow(UUID section, UUID schedule, LocalDate dueOn, Kind kind, UUID told) {

    /** Each is sent once for each due day. */
    public enum Kind {
        SOON,
        OVERDUE
    }
}
