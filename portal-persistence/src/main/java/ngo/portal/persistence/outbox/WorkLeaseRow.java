package ngo.portal.persistence.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a lease stands for a node that has asked.
 *
 * @param fence the number under which this node holds it; absent where it does not
 * @param workedAt when what it is for was done last, by whichever node; absent before the first time
 */
public record WorkLeaseRow(@Nullable Long fence, @Nullable Instant workedAt) {}
