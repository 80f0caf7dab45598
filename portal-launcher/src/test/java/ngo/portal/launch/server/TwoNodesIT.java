package ngo.portal.launch.server;

/** Two nodes whose operator lets them into PostgreSQL themselves. */
class TwoNodesIT extends NodeCases {

    TwoNodesIT() {
        super("two-nodes", false);
    }
}
