package ngo.portal.persistence.grant;

import java.util.UUID;

/** A reminder of a report for its applicant. */
public record ReminderRow(UUID report, UUID applicant, Kind kind) {

    /** Before its day or after it; each is sent once. */
    public enum Kind {
        SOON,
        OVERDUE
    }
}
