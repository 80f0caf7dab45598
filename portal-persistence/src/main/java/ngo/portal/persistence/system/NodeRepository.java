package ngo.portal.persistence.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;

/** The nodes of the portal, by the time of the database. */
@ApplicationScoped
public class NodeRepository {

    private static final Select<NodeRow> ALL =
            Select.of(NodeRow.class, "select name, release, started_at, seen_at, state, missing from ctx.nodes()");

    private static final Select<Boolean> NOTE = Select.of(Boolean.class, "select ctx.note_node(?1, ?2, ?3, ?4, ?5)");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** The nodes by name, a hundred at most; none for callers who do not administer the coalition. */
    public List<NodeRow> rows() {
        return ALL.list(entities);
    }

    /**
     * Records a heartbeat of a node. For the scheduler alone.
     *
     * @param begins whether it is the first one since the node was started
     * @return whether the schema no longer supports the node's release, so that it has to stop
     */
    public boolean note(UUID node, String name, String release, NodeState state, boolean begins) {
        return NOTE.first(entities, node, name, release, state, begins).orElseThrow();
    }
}
