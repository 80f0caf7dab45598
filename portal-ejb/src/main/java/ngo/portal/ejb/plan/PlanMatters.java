package ngo.portal.ejb.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ngo.portal.ejb.document.Gates;
import ngo.portal.ejb.lead.Matter;
import ngo.portal.ejb.lead.Matter.Votes;
import ngo.portal.ejb.lead.Matter.Waits;
import ngo.portal.ejb.lead.MatterSource;
import ngo.portal.persistence.plan.Plan;
import ngo.portal.persistence.plan.PlanQueueRow;
import ngo.portal.persistence.plan.PlanRepository;

/** Plans that the leads are asked to adopt. */
@ApplicationScoped
public class PlanMatters implements MatterSource {

    @Inject
    private PlanRepository plans;

    @Inject
    private Gates gates;

    @Override
    public List<Matter> open() {
        int needed = gates.quorum().needed();
        return plans.queue(Matter.MOST).stream().map(row -> of(row, needed)).toList();
    }

    /** No clock runs: without a lead it stays before them. */
    public static Matter of(PlanQueueRow row, int needed) {
        return new Matter(
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
                "/plans/" + row.id() + "/adoption");
    }
}
