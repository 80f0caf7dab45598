package ngo.portal.persistence.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;

/** Which nodes there are, by the clock of the database. */
@ApplicationScoped
public class NodeRepository {

    private static final Select<NodeRow> ALL =
            Select.of(NodeRow.class, "select name, release, started_at, seen_at, state, missing from ctx.nodes()");

    private static final Select<Boolean> NOTE = Select.of(Boolean.class, "select ctx.note_node(?1, ?2, ?3, ?4, ?5)");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** By name, a hundred at most; none for whoever does not administer the coalition. */
    public List<NodeRow> rows() {
        return ALL.list(entities);
    }

    /**
     * Notes that a node goes on. For the clock alone.
     *
     * @param begins whether it has not said so since it was started
     * @return whether the schema has left its release behind, so that it has to stop
     */
    public boolean note(UUID node, String name, String release, NodeState state, boolean begins) {
        return NOTE.first(entities, node, name, release, state, begins).orElseThrow();
    }
}
