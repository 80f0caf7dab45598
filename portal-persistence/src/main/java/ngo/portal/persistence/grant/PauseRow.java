package ngo.portal.persistence.grant;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has asked to stop a grant, or to let it go on. Why is sealed under this id.
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

    /** What was asked for. */
    public enum Kind {
        SUSPEND,
        RESUME
    }

    /** Of what kind the reason is. */
    public enum Ground {
        SAFETY,
        DOUBT,
        SETTLED
    }

    public boolean isOpen() {
        return answeredAt == null;
    }
}
