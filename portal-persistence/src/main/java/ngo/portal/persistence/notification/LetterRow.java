package ngo.portal.persistence.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claimed mail: its recipient, and how many notifications it announces. It carries no content.
 *
 * @param email empty if the recipient may not sign in any more or has no address
 * @param language of the recipient when the mail was written; empty where none was set
 * @param zone in which they read times now; empty where none was set
 * @param attempts how often it was claimed, this time included
 * @param failingSince when it could not be sent for the first time
 * @param things what has come since the mail before; a notification in two roles counts once
 * @param deadline the nearest one of the tasks of the person
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
