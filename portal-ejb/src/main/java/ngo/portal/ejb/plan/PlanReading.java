package ngo.portal.ejb.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import ngo.portal.persistence.plan.PlanRepository;
import ngo.portal.persistence.plan.SectionRepository;
import ngo.portal.persistence.plan.records.ActivityRepository;
import ngo.portal.persistence.plan.records.AimRepository;
import ngo.portal.persistence.plan.records.CommitmentRepository;
import ngo.portal.persistence.plan.records.ProgressRepository;
import ngo.portal.persistence.plan.records.RiskRepository;

/** Reads a whole plan in the tenant context of the transaction, with a number of queries that does not depend on its size. */
@ApplicationScoped
public class PlanReading {

    @Inject
    private PlanRepository plans;

    @Inject
    private SectionRepository sections;

    @Inject
    private AimRepository aims;

    @Inject
    private ActivityRepository activities;

    @Inject
    private ProgressRepository progress;

    @Inject
    private CommitmentRepository commitments;

    @Inject
    private RiskRepository risks;

    public PlanContent of(UUID id) {
        return new PlanContent(
                plans.detail(id),
                sections.of(id),
                aims.objectives(id),
                aims.recommendations(id),
                activities.of(id),
                progress.schedules(id),
                progress.reports(id),
                commitments.of(id),
                risks.risks(id),
                risks.targets(id));
    }
}
