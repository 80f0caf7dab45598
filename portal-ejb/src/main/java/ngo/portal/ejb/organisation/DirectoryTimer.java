package ngo.portal.ejb.organisation;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import ngo.portal.ejb.access.SingleFlight;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;

/**
 * Lists, every five seconds, organisations that no action of the portal has listed: those from Keycloak, and all of them
 * after a change of the ICU version. Two nodes that do so at once write the same result.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DirectoryTimer {

    private static final Logger LOG = System.getLogger(DirectoryTimer.class.getName());

    private volatile boolean begun;

    private final SingleFlight singleFlight = new SingleFlight();

    @Inject
    private DirectoryListing listing;

    @Inject
    private TenantContext tenant;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void tick() {
        singleFlight.take(this::catchUp);
    }

    private void catchUp() {
        tenant.enter(TenantPrincipal.timer());
        try {
            if (!begun) {
                listing.begin();
                begun = true;
            }
            boolean more = listing.catchUp();
            while (more) {
                more = listing.catchUp();
            }
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "The directory sync is repeated later: {0}",
                    e.getClass().getSimpleName());
        } finally {
            tenant.leave();
        }
    }
}
