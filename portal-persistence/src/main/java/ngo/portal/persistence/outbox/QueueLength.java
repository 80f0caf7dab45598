package ngo.portal.persistence.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The length of one of the portal's queues.
 *
 * @param depth how many entries wait
 * @param oldest since when the first of them waits; absent where none does
 */
public record QueueLength(String queue, long depth, @Nullable Instant oldest) {}
