package ngo.portal.ejb.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.ejb.event.Audience;
import ngo.portal.persistence.access.AccessGrantRepository;
import ngo.portal.persistence.access.AccessLevel;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.plan.Plan;
import ngo.portal.persistence.tenant.TenantContext;

/** The recipients of events about parts of a plan that every reader may see. */
@ApplicationScoped
public class PlanReaders {

    @Inject
    private AccessGrantRepository grants;

    @Inject
    private TenantContext tenant;

    /** The owner and all organisations with access. */
    public List<Audience> all(Plan plan) {
        return Stream.concat(Stream.of(plan.organisation()), grants.grantees(plan.id(), AccessLevel.READ).stream())
                .map(organisation -> Audience.notified(organisation, MemberRole.MEMBER))
                .toList();
    }

    /** The same, without the active organisation. */
    public List<Audience> others(Plan plan) {
        return all(plan).stream()
                .filter(audience -> !audience.organisation().equals(tenant.organisation()))
                .toList();
    }
}
