package ngo.portal.ejb.plan;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.plan.PlanEvent.PlanPreviewed;
import ngo.portal.persistence.access.AccessGrantRepository;
import ngo.portal.persistence.access.AccessLevel;
import ngo.portal.persistence.organisation.OrganisationRepository;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.plan.Plan;
import ngo.portal.persistence.plan.PlanDetail;
import ngo.portal.persistence.plan.PlanRepository;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.tenant.Preview;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** Previews a plan as another organisation sees it, for holders of the edit lock. */
@Stateless
public class PlanPreviewService {

    @Inject
    private PlanRepository plans;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private AccessGrantRepository grants;

    @Inject
    private PreviewReader previewReader;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<PlanEvent> events;

    /**
     * What the organisation sees, or would see once the plan is shared with it. The queries run in that organisation's
     * tenant context, so row-level security hides everything else, and the audit trail records the preview.
     */
    public PlanPreview previewAs(UUID id, String alias) {
        PlanDetail plan = plans.detail(id);
        access.require(Permission.WRITE, plan.owner(), id);
        OrganisationRow reader = organisations.require(alias);
        if (reader.id().equals(plan.owner())) {
            throw new InvalidInput("as");
        }
        boolean reads = grants.grantees(id, AccessLevel.READ).contains(reader.id());

        events.fire(new PlanPreviewed(new Document(Plan.KIND, id, plan.owner(), plan.title()), List.of()));
        return new PlanPreview(reader, reads, look(new Preview(tenant.organisation(), id, reader.id())));
    }

    private PlanContent look(Preview preview) {
        TenantPrincipal me = tenant.acting();
        tenant.enter(TenantPrincipal.previewing(preview));
        try {
            return previewReader.look(preview.document());
        } finally {
            tenant.enter(me);
        }
    }
}
