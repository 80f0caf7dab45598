package ngo.portal.launch.server;

import org.junit.jupiter.api.Tag;

/** Two nodes whose operator lets them into PostgreSQL themselves. */
@Tag("part-1")
class TwoNodesIT extends NodeCases {

    TwoNodesIT() {
        super("two-nodes", false);
    }
}
