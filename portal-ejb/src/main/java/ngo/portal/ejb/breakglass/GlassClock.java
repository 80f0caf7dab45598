package ngo.portal.ejb.breakglass;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import ngo.portal.ejb.access.Turn;
import ngo.portal.persistence.access.Office;
import ngo.portal.persistence.breakglass.GlassRow;
import ngo.portal.persistence.tenant.Acting;
import ngo.portal.persistence.tenant.TenantContext;

/** Ends what nobody has ended in time, so that the organisation hears of the end. Nobody reads a moment longer for it. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class GlassClock {

    private static final Logger LOG = System.getLogger(GlassClock.class.getName());

    private final Turn turn = new Turn();

    @Inject
    private BreakGlassService service;

    @Inject
    private TenantContext tenant;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    public void tick() {
        turn.take(this::endWhatIsDue);
    }

    private void endWhatIsDue() {
        try {
            tenant.enter(Acting.clock(Office.ID));
            service.due().forEach(this::end);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "A glass waits for the next tick: {0}",
                    e.getClass().getSimpleName());
        } finally {
            tenant.leave();
        }
    }

    private void end(GlassRow glass) {
        tenant.enter(Acting.clock(glass.organisation()));
        service.endByTime(glass);
    }
}
