package ngo.portal.persistence.statement;

import java.time.Instant;
import java.util.UUID;

/** A moment that comes by itself. */
public record DeadlineRow(UUID id, String title, Kind kind, Instant at, String zone) {

    /** What happens at that moment. */
    public enum Kind {
        CONSULTATION,
        SOFT,
        HARD,
        EMBARGO
    }
}
