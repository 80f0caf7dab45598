package ngo.portal.web.api.statement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Lets a statement out.
 *
 * @param embargo the timer publishes then; at once where it is left out
 */
public record PublishBody(@Nullable Instant embargo) {}
