package ngo.portal.persistence.grant;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that waits for the reader.
 *
 * @param way what is waited for
 * @param other the organisation at the other side
 * @param until absent where no time is running out
 */
public record GrantWaitRow(GrantWait way, UUID id, String caseCode, String other, @Nullable Instant until) {}
