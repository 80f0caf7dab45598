package ngo.portal.ejb.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ngo.portal.ejb.lead.Matter;
import ngo.portal.ejb.lead.MatterSource;
import ngo.portal.persistence.organisation.AwaitedStepRow;
import ngo.portal.persistence.organisation.StepRow;
import ngo.portal.persistence.tenant.TenantContext;

/** Steps of memberships that a lead has to confirm. */
@ApplicationScoped
public class MembershipMatters implements MatterSource {

    @Inject
    private LifeService life;

    @Inject
    private TenantContext tenant;

    @Override
    public List<Matter> open() {
        return life.awaited().stream().map(this::of).toList();
    }

    private Matter of(AwaitedStepRow row) {
        StepRow step = row.step();
        boolean own = step.askedBy().equals(tenant.subject());
        return new Matter(
                "MEMBERSHIP",
                step.organisation(),
                row.name(),
                step.organisation(),
                row.name(),
                step.asked(),
                null,
                "",
                step.step().name(),
                step.step().name(),
                Matter.Votes.NONE,
                own ? Matter.Waits.FOR_OTHERS : Matter.Waits.FOR_US,
                "/organisations/" + row.alias() + "/membership?act=" + step.step());
    }

    @Override
    public boolean isTask() {
        return true;
    }
}
