package ngo.portal.ejb.petition.desk;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import ngo.portal.ejb.access.SingleFlight;
import ngo.portal.persistence.petition.desk.DeskRepository.HoldingMany;
import ngo.portal.persistence.petition.desk.InvalidationRepository.BatchUnderWay;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** Continues batches that were started or undone, and notifies a desk where very many sign-ons wait. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class BatchTimer {

    private static final Logger LOG = System.getLogger(BatchTimer.class.getName());

    /** Limit of steps in one run, so that a batch does not block the others for long. */
    private static final int MAX_STEPS = 20;

    private final SingleFlight singleFlight = new SingleFlight();

    private final SingleFlight notifying = new SingleFlight();

    @Inject
    private BatchExecutionService service;

    @Inject
    private HeldSignatureAlertService held;

    @Inject
    private TenantContext tenant;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    public void tick() {
        singleFlight.take(() -> {
            try {
                tenant.enter(TenantPrincipal.timer());
                List<BatchUnderWay> all = service.underWay();
                all.forEach(this::goOn);
            } finally {
                tenant.leave();
            }
        });
    }

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    public void notifyOfHeldSignatures() {
        notifying.take(() -> {
            try {
                tenant.enter(TenantPrincipal.timer());
                List<HoldingMany> all = held.pendingAlerts();
                all.forEach(this::alert);
            } finally {
                tenant.leave();
            }
        });
    }

    private void alert(HoldingMany one) {
        tenant.enter(TenantPrincipal.timer(one.owner()));
        try {
            held.alert(one);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "Desk of a petition: notification failed, will be retried: {0}",
                    e.getClass().getSimpleName());
        }
    }

    private void goOn(BatchUnderWay batch) {
        tenant.enter(TenantPrincipal.timer(batch.owner()));
        try {
            int steps = 0;
            while (service.step(batch) && steps < MAX_STEPS) {
                steps++;
            }
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "Batch of a petition: could not go on, later: {0}",
                    e.getClass().getSimpleName());
        }
    }
}
