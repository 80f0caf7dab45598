package ngo.portal.ejb.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ngo.portal.ejb.action.Link;
import ngo.portal.ejb.lead.PendingDecision;
import ngo.portal.ejb.lead.PendingDecisionSource;
import ngo.portal.persistence.organisation.AwaitedStepRow;
import ngo.portal.persistence.organisation.StepRow;
import ngo.portal.persistence.tenant.TenantContext;

/** Membership steps that wait for a lead's confirmation. */
@ApplicationScoped
public class MembershipPendingDecisions implements PendingDecisionSource {

    private static final String KIND = "MEMBERSHIP";

    /** The page on which a step is confirmed; it names the organisation by its alias. */
    public enum Page implements Link.Page {
        STEP;

        @Override
        public String kind() {
            return KIND;
        }
    }

    @Inject
    private MembershipLifecycleService lifecycle;

    @Inject
    private TenantContext tenant;

    @Override
    public List<PendingDecision> open() {
        return lifecycle.awaited().stream().map(this::of).toList();
    }

    private PendingDecision of(AwaitedStepRow row) {
        StepRow step = row.step();
        boolean own = step.askedBy().equals(tenant.subject());
        return new PendingDecision(
                KIND,
                step.organisation(),
                row.name(),
                step.organisation(),
                row.name(),
                step.asked(),
                null,
                "",
                step.step().name(),
                step.step().name(),
                PendingDecision.Votes.NONE,
                own ? PendingDecision.Waits.FOR_OTHERS : PendingDecision.Waits.FOR_US,
                new Link(Page.STEP, List.of(row.alias(), step.step().name())));
    }

    @Override
    public boolean isTask() {
        return true;
    }
}
