package ngo.portal.persistence.system;

import java.time.Instant;

/**
 * A node, as it was when it was heard of last.
 *
 * @param startedAt when it was started last
 * @param seenAt when it last said that it goes on, which it does every ten seconds
 * @param missing whether that is a minute ago or longer, and it has not said that it stops
 */
public record NodeRow(
        String name, String release, Instant startedAt, Instant seenAt, NodeState state, boolean missing) {}
