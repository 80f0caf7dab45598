package ngo.portal.launch.server;

import org.junit.jupiter.api.Tag;

/** The same through PgBouncer, which gives them another connection for each transaction. */
@Tag("variant")
class PgBouncerIT extends NodeCases {

    PgBouncerIT() {
        super("two-nodes-pooled", true);
    }
}
