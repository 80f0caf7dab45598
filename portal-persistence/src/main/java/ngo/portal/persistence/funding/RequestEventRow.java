package ngo.portal.persistence.funding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event of a request.
 *
 * @param about the question that was asked or answered, where the event is about one
 */
public record RequestEventRow(RequestEventType kind, RequestSide side, Instant at, @Nullable UUID about) {}
