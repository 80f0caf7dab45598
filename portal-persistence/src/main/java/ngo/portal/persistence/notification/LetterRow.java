package ngo.portal.persistence.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter that a courier has taken: to whom, and how much waits. It carries no content.
 *
 * @param email empty where nobody may get it any more
 * @param language of whoever gets it, as it was set when the letter was written; empty where none was
 * @param zone in which they read times now; empty where none was set
 * @param attempts how often it was taken, this time included
 * @param failingSince when it could not be sent for the first time
 * @param things what has come since the letter before; what was told in two roles counts once
 * @param deadline the nearest one of what the person was asked for
 */
public record LetterRow(
        UUID id,
        String email,
        String language,
        String zone,
        int attempts,
        @Nullable Instant failingSince,
        int things,
        @Nullable Instant deadline) {}
