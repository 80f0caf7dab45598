package ngo.portal.launch.server;

import org.junit.jupiter.api.Tag;

/** The same through PgBouncer, which gives them another connection for each transaction. */
@Tag("part-3")
class PgBouncerIT extends NodeCases {

    PgBouncerIT() {
        super("two-nodes-pooled", true);
    }
}
