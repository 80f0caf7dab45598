package ngo.portal.ejb.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import ngo.portal.persistence.shared.InvalidInput;
import ngo.portal.persistence.statement.ApprovalRepository;
import ngo.portal.persistence.statement.Gate;
import ngo.portal.persistence.statement.Quorum;
import ngo.portal.persistence.statement.Statement;
import ngo.portal.persistence.statement.Verdict;
import ngo.portal.persistence.tenant.TenantContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Records what a lead says at a gate and tells whether enough have said yes. */
@ApplicationScoped
public class Gates {

    @Inject
    @ConfigProperty(name = "portal.quorum", defaultValue = "2")
    private int needed;

    @Inject
    private ApprovalRepository approvals;

    @Inject
    private TenantContext tenant;

    /** How many organisations have to approve: one for a change during the call, the full number for all else. */
    public Quorum quorum(Gate gate) {
        return new Quorum(gate == Gate.REVISION ? 1 : needed);
    }

    /** A return needs its reasons. */
    public void record(Statement statement, Gate gate, int round, Decision decision, Instant now) {
        if (decision.verdict() == Verdict.RETURN && decision.reason().isBlank()) {
            throw new InvalidInput("reason");
        }
        approvals.add(
                new ApprovalRepository.NewApproval(
                        gate, round, decision.verdict(), decision.reason().strip()),
                statement,
                tenant.organisation(),
                tenant.acting(),
                now);
    }

    public boolean isOpenFor(Statement statement, Gate gate, int round) {
        return quorum(gate).isReached(approvals.of(statement.id()), gate, round, statement.organisation());
    }
}
