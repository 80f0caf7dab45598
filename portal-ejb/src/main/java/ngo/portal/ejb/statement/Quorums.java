package ngo.portal.ejb.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import ngo.portal.ejb.document.Gates;
import ngo.portal.persistence.document.Quorum;
import ngo.portal.persistence.statement.Gate;

/** The number of organisations that have to approve a statement: one for a change during the call, the full quorum for everything else. */
@ApplicationScoped
public class Quorums {

    @Inject
    private Gates gates;

    public Quorum at(Gate gate) {
        return gate == Gate.REVISION ? new Quorum(1) : gates.quorum();
    }
}
