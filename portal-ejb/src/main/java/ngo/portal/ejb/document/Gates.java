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

/** Records a lead's vote at an approval gate and returns whether the quorum is reached. */
@ApplicationScoped
public class Gates {

    /** A decision for the coalition needs at least two organisations; the database enforces the same. */
    private static final int MIN_QUORUM = 2;

    @Inject
    @ConfigProperty(name = "portal.quorum", defaultValue = "2")
    private int needed;

    @Inject
    private ApprovalRepository approvals;

    @Inject
    private TenantContext tenant;

    /** The number of approving organisations, unless a kind of document needs fewer. */
    public Quorum quorum() {
        return new Quorum(Math.max(MIN_QUORUM, needed));
    }

    /** Records a decision; a return requires a reason. */
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

    /** Whether an approval by the caller's organisation would complete the quorum. */
    public boolean isLast(Document document, Round round, Quorum quorum) {
        return quorum.isReachedWith(tenant.organisation(), approvals.of(document.id()), round, document.owner());
    }

    public boolean isOpenFor(Document document, Round round, Quorum quorum) {
        return quorum.isReached(approvals.of(document.id()), round, document.owner());
    }
}
