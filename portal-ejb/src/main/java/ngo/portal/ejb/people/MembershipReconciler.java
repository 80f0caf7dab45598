package ngo.portal.ejb.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** Goes through the organisations in which something has to follow, entering each in turn. The sync calls it after a pass. */
@ApplicationScoped
public class MembershipReconciler {

    private static final Logger LOG = System.getLogger(MembershipReconciler.class.getName());

    @Inject
    private ReconciliationService service;

    @Inject
    private TenantContext tenant;

    /** To be called by the sync, as which the caller goes on. */
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
