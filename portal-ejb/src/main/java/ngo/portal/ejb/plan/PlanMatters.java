package ngo.portal.ejb.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ngo.portal.ejb.lead.Matter;
import ngo.portal.ejb.lead.Matter.Votes;
import ngo.portal.ejb.lead.Matter.Waits;
import ngo.portal.ejb.lead.MatterSource;
import ngo.portal.persistence.plan.PlanQueueRow;
import ngo.portal.persistence.plan.PlanRepository;

/** Plans that the leads are asked to adopt. */
@ApplicationScoped
public class PlanMatters implements MatterSource {

    @Inject
    private PlanRepository plans;

    @Override
    public List<Matter> open() {
        return plans.queue(Matter.MOST).stream().map(PlanMatters::of).toList();
    }

    /** No clock runs: without a lead it stays before them. */
    public static Matter of(PlanQueueRow row) {
        return new Matter(
                PlanCourseService.KIND,
                row.id(),
                row.title(),
                row.owner(),
                row.ownerName(),
                row.since(),
                null,
                "UTC",
                "ADOPT",
                "ADOPT",
                Votes.NONE,
                Waits.FOR_US,
                "/plans/" + row.id() + "/adoption");
    }
}
