package ngo.portal.ejb.retention;

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
import java.util.Map;
import java.util.TreeMap;
import ngo.portal.ejb.access.SingleFlight;
import ngo.portal.persistence.retention.ForgottenRow;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** Deletes expired rows every hour. One of several nodes does so; the others find nothing to do. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class RetentionTimer {

    private static final Logger LOG = System.getLogger(RetentionTimer.class.getName());

    /** Limit of chunks in one run; the rest of a long backlog waits for the next hour. */
    private static final int MAX_CHUNKS = 200;

    private final SingleFlight singleFlight = new SingleFlight();

    @Inject
    private RetentionService retention;

    @Inject
    private TenantContext tenant;

    @Schedule(hour = "*", minute = "41", persistent = false)
    public void tick() {
        singleFlight.take(this::forget);
    }

    private void forget() {
        tenant.enter(TenantPrincipal.timer());
        try {
            Map<String, Long> all = new TreeMap<>();
            boolean more = true;
            for (int chunk = 0; more && chunk < MAX_CHUNKS; chunk++) {
                List<ForgottenRow> some = retention.forgetSome();
                some.stream()
                        .filter(row -> row.forgotten() > 0)
                        .forEach(row -> all.merge(row.what(), row.forgotten(), Long::sum));
                more = some.stream().anyMatch(row -> row.forgotten() >= RetentionService.CHUNK_SIZE);
            }
            if (!all.isEmpty()) {
                LOG.log(Level.INFO, "Kept long enough and forgotten: {0}", all);
            }
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "Old things could not be forgotten: {0}",
                    e.getClass().getSimpleName());
        } finally {
            tenant.leave();
        }
    }
}
