package ngo.portal.ejb.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;

/**
 * Triggers the follow-up work of membership changes, in the tenant context of each organisation concerned. The sync calls it
 * after a pass.
 */
@ApplicationScoped
public class MembershipReconciler {

    private static final Logger LOG = System.getLogger(MembershipReconciler.class.getName());

    @Inject
    private ReconciliationService service;

    @Inject
    private TenantContext tenant;

    /** Called by the sync, and runs in its tenant context. */
    public void settle() {
        try {
            service.due().forEach(this::settle);
        } finally {
            tenant.enter(TenantPrincipal.keycloakSync());
        }
    }

    private void settle(UUID organisation) {
        tenant.enter(TenantPrincipal.timer(organisation));
        try {
            service.settle();
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "The people of {0} wait for the next pass: {1}",
                    organisation,
                    e.getClass().getSimpleName());
        }
    }
}
