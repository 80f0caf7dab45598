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

/** Hands a plan to whoever holds the pen, and to nobody else, and says whether anything may leave the organisation. */
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

    /** For a step of the whole plan. Nobody else changes it until the transaction ends. */
    public Plan owned(UUID id) {
        access.require(Permission.WRITE, plans.require(id).organisation(), id);
        return plans.requireAlone(id);
    }

    /** For writing on it, while that may be done. */
    public Plan forWriting(UUID id) {
        Plan plan = owned(id);
        plan.requireWritable();
        return plan;
    }

    /** For carrying it out, which goes on while nobody writes on it. */
    public Plan underWay(UUID id) {
        Plan plan = owned(id);
        plan.requireUnderWay();
        return plan;
    }

    /** Refuses to let anything out without a review of the risks that is in date. */
    public void requireRiskReview(UUID id) {
        if (risks.newestReview(id).filter(review -> review.countsOn(today())).isEmpty()) {
            throw new RiskReviewNeeded();
        }
    }

    /** Days are those of UTC, here as in the database. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }
}
