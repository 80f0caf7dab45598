package ngo.portal.persistence.system;

import java.time.Instant;

/**
 * A node at its last heartbeat.
 *
 * @param startedAt when it was started last
 * @param seenAt its last heartbeat; it sends one every ten seconds
 * @param missing whether that is a minute ago or longer, and it has not reported that it stops
 */
public record NodeRow(
        String name, String release, Instant startedAt, Instant seenAt, NodeState state, boolean missing) {}
