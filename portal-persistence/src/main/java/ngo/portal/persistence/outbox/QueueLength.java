package ngo.portal.persistence.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one of the portal's clocks.
 *
 * @param depth how many
 * @param oldest since when the first of them waits; absent where none does
 */
public record QueueLength(String queue, long depth, @Nullable Instant oldest) {}
