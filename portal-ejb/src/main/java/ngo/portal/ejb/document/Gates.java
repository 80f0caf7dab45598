package ngo.portal.ejb.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import ngo.portal.persistence.document.ApprovalRepository;
import ngo.portal.persistence.document.Quorum;
import ngo.portal.persistence.document.Round;
import ngo.portal.persistence.document.Verdict;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.tenant.TenantContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Records what a lead says at a gate and tells whether enough have said yes. */
@ApplicationScoped
public class Gates {

    /** What is decided for the coalition is decided by two organisations at least; the database holds the same. */
    private static final int MIN_QUORUM = 2;

    @Inject
    @ConfigProperty(name = "portal.quorum", defaultValue = "2")
    private int needed;

    @Inject
    private ApprovalRepository approvals;

    @Inject
    private TenantContext tenant;

    /** How many organisations have to approve wherever a kind of document does not ask for fewer. */
    public Quorum quorum() {
        return new Quorum(Math.max(MIN_QUORUM, needed));
    }

    /** A return needs its reasons. */
    public void record(Document document, Round round, Decision decision, Instant now) {
        if (decision.verdict() == Verdict.RETURN && decision.reason().isBlank()) {
            throw new InvalidInput("reason");
        }
        approvals.add(
                new ApprovalRepository.NewApproval(
                        round, decision.verdict(), decision.reason().strip()),
                document,
                tenant.organisation(),
                tenant.acting(),
                now);
    }

    /** Whether an approval of the caller's organisation would be the one that opens the gate. */
    public boolean isLast(Document document, Round round, Quorum quorum) {
        return quorum.isReachedWith(tenant.organisation(), approvals.of(document.id()), round, document.owner());
    }

    public boolean isOpenFor(Document document, Round round, Quorum quorum) {
        return quorum.isReached(approvals.of(document.id()), round, document.owner());
    }
}
