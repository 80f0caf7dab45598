package ngo.portal.ejb.system;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ngo.portal.persistence.outbox.QueueLength;

/**
 * How this node was when it looked last.
 *
 * @param at when that was
 * @param database whether the database answers and takes this node's signature for its own
 * @param keys whether the database of keys answers, and the key file opens what lies there
 * @param writes whether both databases take changes: none does that is a standby or was made read-only
 * @param schema whether the schema still serves this release
 * @param clockDifference by how much the clocks of this node and of the database differ, never negative
 * @param databaseProbe how long it took to get a connection and an answer
 * @param keysProbe the same for the database of keys
 * @param queues what waits; empty where the database is away
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

    /** A signed context lives two minutes; nodes that are further apart would count deadlines differently. */
    static final Duration MAX_CLOCK_DIFFERENCE = Duration.ofSeconds(5);

    /** Five looks in which nothing came back. */
    private static final Duration MAX_AGE = Duration.ofSeconds(10);

    /** Before the first look nothing is known to work. */
    static NodeHealth unknown(Instant at) {
        return new NodeHealth(at, false, false, false, true, Duration.ZERO, Duration.ZERO, Duration.ZERO, List.of());
    }

    public boolean clock() {
        return clockDifference.compareTo(MAX_CLOCK_DIFFERENCE) <= 0;
    }

    /** Whether this look is not so long ago that the next one hangs. */
    public boolean isRecent(Instant now) {
        return at.plus(MAX_AGE).isAfter(now);
    }

    /** Whether it may be sent requests. */
    public boolean isWell() {
        return database && keys && writes && schema && clock();
    }
}
