package ngo.portal.ejb.idempotency;

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

/** Deletes, every hour, stored outcomes that are older than a day. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class IdempotencyTimer {

    private static final Logger LOG = System.getLogger(IdempotencyTimer.class.getName());

    private final SingleFlight singleFlight = new SingleFlight();

    @Inject
    private IdempotencyService idempotency;

    @Inject
    private TenantContext tenant;

    @Schedule(hour = "*", minute = "23", persistent = false)
    public void tick() {
        singleFlight.take(this::forget);
    }

    private void forget() {
        tenant.enter(TenantPrincipal.timer());
        try {
            idempotency.forgetOld();
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "Old requests could not be forgotten: {0}",
                    e.getClass().getSimpleName());
        } finally {
            tenant.leave();
        }
    }
}
