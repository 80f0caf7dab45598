package ngo.portal.ejb.system;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import ngo.portal.ejb.outbox.NodeIdentity;
import ngo.portal.persistence.schema.BuiltRelease;
import ngo.portal.persistence.system.NodeRepository;
import ngo.portal.persistence.system.NodeState;

/** Stores this node's heartbeat in the database; called by a timer. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NodeNoteService {

    @Inject
    private NodeRepository nodes;

    @Inject
    private NodeIdentity node;

    /**
     * Stores the state of this node.
     *
     * @param begins whether it is the first heartbeat since the start
     * @return whether the schema is no longer compatible with this release
     */
    public boolean note(NodeState state, boolean begins) {
        return nodes.note(node.id(), node.name(), BuiltRelease.name(), state, begins);
    }
}
