package ngo.portal.persistence.grant;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to pause or resume a grant. The reason is sealed under this id.
 *
 * @param agreed whether a second person has agreed; absent while nobody has answered
 */
public record PauseRow(
        UUID id,
        Kind kind,
        Ground ground,
        String askedBySubject,
        String askedBy,
        Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable Boolean agreed) {

    /** What was requested. */
    public enum Kind {
        SUSPEND,
        RESUME
    }

    /** The kind of the reason. */
    public enum Ground {
        SAFETY,
        DOUBT,
        SETTLED
    }

    public boolean isOpen() {
        return answeredAt == null;
    }
}
