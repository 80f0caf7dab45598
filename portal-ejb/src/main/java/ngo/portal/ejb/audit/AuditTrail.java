package ngo.portal.ejb.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.audit.AuditRepository;
import ngo.portal.persistence.organisation.DelegatedRole;
import ngo.portal.persistence.tenant.TenantContext;

/** Writes one audit entry for each event, in the same transaction: no action without its entry, no entry without its action. */
@ApplicationScoped
public class AuditTrail {

    @Inject
    private AuditRepository entries;

    @Inject
    private TenantContext tenant;

    @Inject
    private Clock clock;

    public void record(@Observes PortalEvent event) {
        entries.add(
                new AuditRepository.Entry(
                        event.getClass().getSimpleName(),
                        event.document().kind(),
                        event.document().id(),
                        event.document().owner(),
                        tenant.inPlaceOf().map(DelegatedRole::forSubject).orElse(null)),
                tenant.organisation(),
                tenant.acting(),
                clock.instant());
    }
}
