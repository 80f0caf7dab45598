package ngo.portal.persistence.grant;

import java.util.UUID;

/** A report of which its applicant is to be reminded. */
public record ReminderRow(UUID report, UUID applicant, Kind kind) {

    /** Before its day or after it; each happens once. */
    public enum Kind {
        SOON,
        OVERDUE
    }
}
