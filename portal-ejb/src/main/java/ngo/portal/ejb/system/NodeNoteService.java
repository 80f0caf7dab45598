package ngo.portal.ejb.system;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import ngo.portal.ejb.outbox.NodeIdentity;
import ngo.portal.persistence.schema.BuiltRelease;
import ngo.portal.persistence.system.NodeRepository;
import ngo.portal.persistence.system.NodeState;

/** Notes in the database that this node is there; whoever asks is a timer. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NodeNoteService {

    @Inject
    private NodeRepository nodes;

    @Inject
    private NodeIdentity node;

    /**
     * Notes how this node is.
     *
     * @param begins whether it has not done so since it was started
     * @return whether the schema has left this release behind
     */
    public boolean note(NodeState state, boolean begins) {
        return nodes.note(node.id(), node.name(), BuiltRelease.name(), state, begins);
    }
}
