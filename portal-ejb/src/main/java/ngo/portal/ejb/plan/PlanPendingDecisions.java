package ngo.portal.ejb.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ngo.portal.ejb.action.Link;
import ngo.portal.ejb.document.Gates;
import ngo.portal.ejb.lead.PendingDecision;
import ngo.portal.ejb.lead.PendingDecision.Votes;
import ngo.portal.ejb.lead.PendingDecision.Waits;
import ngo.portal.ejb.lead.PendingDecisionSource;
import ngo.portal.persistence.plan.Plan;
import ngo.portal.persistence.plan.PlanQueueRow;
import ngo.portal.persistence.plan.PlanRepository;

/** Plans that wait for the leads' decision about adoption. */
@ApplicationScoped
public class PlanPendingDecisions implements PendingDecisionSource {

    @Inject
    private PlanRepository plans;

    @Inject
    private Gates gates;

    @Override
    public List<PendingDecision> open() {
        int needed = gates.quorum().needed();
        return plans.queue(PendingDecision.MAX_SHOWN_PER_KIND).stream()
                .map(row -> of(row, needed))
                .toList();
    }

    /** There is no deadline: without a lead it stays pending. */
    public static PendingDecision of(PlanQueueRow row, int needed) {
        return new PendingDecision(
                Plan.KIND,
                row.id(),
                row.title(),
                row.owner(),
                row.ownerName(),
                row.since(),
                null,
                "UTC",
                "ADOPT",
                "ADOPT",
                new Votes(row.approved(), needed),
                row.spoken() ? Waits.FOR_OTHERS : Waits.FOR_US,
                Link.to(PlanAction.ADOPTION_APPROVAL.page(), row.id()));
    }
}
