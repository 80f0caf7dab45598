package ngo.portal.ejb.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.Permission;
import ngo.portal.persistence.plan.Plan;
import ngo.portal.persistence.plan.PlanRefusals.RiskReviewNeeded;
import ngo.portal.persistence.plan.PlanRepository;
import ngo.portal.persistence.plan.records.RiskRepository;

/** Gives write access to a plan to the holder of the edit lock alone, and checks whether the plan may be shared. */
@ApplicationScoped
public class PlanWriteAccess {

    @Inject
    private PlanRepository plans;

    @Inject
    private RiskRepository risks;

    @Inject
    private AccessControl access;

    @Inject
    private Clock clock;

    /** For a step of the whole plan, which is locked until the transaction ends. */
    public Plan owned(UUID id) {
        access.require(Permission.WRITE, plans.require(id).organisation(), id);
        return plans.requireAlone(id);
    }

    /** For editing, in states that permit it. */
    public Plan forWriting(UUID id) {
        Plan plan = owned(id);
        plan.requireWritable();
        return plan;
    }

    /** For actions on an active plan, which need no editable state. */
    public Plan underWay(UUID id) {
        Plan plan = owned(id);
        plan.requireUnderWay();
        return plan;
    }

    /** Refuses to share anything without a valid risk review. */
    public void requireRiskReview(UUID id) {
        if (risks.newestReview(id).filter(review -> review.countsOn(today())).isEmpty()) {
            throw new RiskReviewNeeded();
        }
    }

    /** Days are in UTC, as in the database. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }
}
