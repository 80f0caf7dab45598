package ngo.portal.ejb.system;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ngo.portal.persistence.outbox.QueueLength;

/**
 * The result of this node's latest health check.
 *
 * @param at when it was made
 * @param database whether the database answers and accepts this node's signature
 * @param keys whether the key store answers, and the key file decrypts its content
 * @param writes whether both databases accept writes: a standby or a read-only database does not
 * @param schema whether the schema is compatible with this release
 * @param clockDifference absolute difference between the clocks of this node and of the database
 * @param databaseProbe how long it took to get a connection and an answer
 * @param keysProbe the same for the key store
 * @param queues the lengths of queues; empty while the database is unavailable
 */
public record NodeHealth(
        Instant at,
        boolean database,
        boolean keys,
        boolean writes,
        boolean schema,
        Duration clockDifference,
        Duration databaseProbe,
        Duration keysProbe,
        List<QueueLength> queues) {

    /** A signed tenant context is valid for two minutes; nodes with larger differences would compute deadlines differently. */
    static final Duration MAX_CLOCK_DIFFERENCE = Duration.ofSeconds(5);

    /** Five checks without a result. */
    private static final Duration MAX_AGE = Duration.ofSeconds(10);

    /** Before the first check nothing is known to work. */
    static NodeHealth unknown(Instant at) {
        return new NodeHealth(at, false, false, false, true, Duration.ZERO, Duration.ZERO, Duration.ZERO, List.of());
    }

    public boolean clock() {
        return clockDifference.compareTo(MAX_CLOCK_DIFFERENCE) <= 0;
    }

    /** Whether the check is recent; otherwise the next one hangs. */
    public boolean isRecent(Instant now) {
        return at.plus(MAX_AGE).isAfter(now);
    }

    /** Whether the node can receive requests. */
    public boolean isWell() {
        return database && keys && writes && schema && clock();
    }
}
