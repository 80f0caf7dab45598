package ngo.portal.persistence.grant;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request with a task for the reader.
 *
 * @param way the kind of the task
 * @param other the organisation at the other side
 * @param until absent where there is no deadline
 */
public record GrantWaitRow(GrantWait way, UUID id, String caseCode, String other, @Nullable Instant until) {}
