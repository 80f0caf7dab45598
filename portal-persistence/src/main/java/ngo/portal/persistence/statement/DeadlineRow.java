package ngo.portal.persistence.statement;

import java.time.Instant;
import java.util.UUID;

/** A deadline of a statement. */
public record DeadlineRow(UUID id, String title, Kind kind, Instant at, String zone) {

    /** The kinds of deadlines. */
    public enum Kind {
        CONSULTATION,
        SOFT,
        HARD,
        EMBARGO
    }
}
