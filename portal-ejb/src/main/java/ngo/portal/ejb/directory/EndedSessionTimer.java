package ngo.portal.ejb.directory;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ngo.portal.ejb.access.SingleFlight;
import ngo.portal.persistence.directory.EndedSessionRow;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;

/**
 * Reads ended sign-ins from the database every five seconds, so that a session also ends on the nodes that did not receive
 * Keycloak's notice.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class EndedSessionTimer {

    private static final Logger LOG = System.getLogger(EndedSessionTimer.class.getName());

    private static final int CHUNK_SIZE = 500;

    /** Entries become visible at their commit, which may be later than the commit of a newer entry. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private final SingleFlight singleFlight = new SingleFlight();

    /** Timestamp of the newest entry that this node has read. */
    private volatile Instant newest = Instant.EPOCH;

    @Inject
    private EndedSessionService ended;

    @Inject
    private EndedSessionRegister register;

    @Inject
    private TenantContext tenant;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void tick() {
        singleFlight.take(this::catchUp);
    }

    private void catchUp() {
        tenant.enter(TenantPrincipal.timer());
        try {
            Instant from = newest.minus(OVERLAP);
            boolean more = true;
            while (more) {
                List<EndedSessionRow> rows = ended.since(from, CHUNK_SIZE);
                rows.forEach(register::learn);
                Instant last = rows.isEmpty() ? from : rows.get(rows.size() - 1).notedAt();
                more = rows.size() == CHUNK_SIZE && last.isAfter(from);
                from = last;
            }
            newest = from.isAfter(newest) ? from : newest;
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "Who was signed out elsewhere is asked again in a while: {0}",
                    e.getClass().getSimpleName());
        } finally {
            tenant.leave();
        }
    }
}
