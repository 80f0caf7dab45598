package ngo.portal.persistence.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of a lease for the node that requests it.
 *
 * @param fence the fencing token under which this node holds it; absent where it does not
 * @param workedAt when the work of the lease was last done, by any node; absent before the first time
 */
public record WorkLeaseRow(@Nullable Long fence, @Nullable Instant workedAt) {}
