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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import ngo.portal.ejb.access.SingleFlight;
import ngo.portal.ejb.directory.DirectoryUnavailable;
import ngo.portal.ejb.directory.KeycloakDirectory;
import ngo.portal.ejb.outbox.KeycloakLease;
import ngo.portal.ejb.outbox.OutboxProcessor;
import ngo.portal.ejb.people.MembershipReconciler;
import ngo.portal.persistence.tenant.Acting;
import ngo.portal.persistence.tenant.TenantContext;

/**
 * Asks Keycloak every two seconds whether anything was changed there, and reads everything if so; every 50 seconds it does so
 * in any case, for journals may be switched off. A removed role is gone within seconds. While Keycloak is away, what was known stays and the sync asks again
 * soon, so that nobody waits for their organisation after a start. Of several nodes one does so, and tells the others that it did. The server would wrap a whole tick into
 * one transaction unless it was told to leave that to us: each step has one of its own.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class KeycloakSync {

    private static final Logger LOG = System.getLogger(KeycloakSync.class.getName());

    private static final Duration FULL_READ_INTERVAL = Duration.ofSeconds(50);

    /** Within the time from one pass to the next, and some. */
    private static final Duration RECENT = Duration.ofMinutes(2);

    private final SingleFlight singleFlight = new SingleFlight();

    private final SingleFlight renewing = new SingleFlight();

    private volatile long known;

    private volatile boolean resting;

    private volatile Instant nextPass = Instant.MIN;

    private volatile String lastChange = "";

    private volatile KeycloakSyncHealth state = new KeycloakSyncHealth(null, false);

    @Inject
    private Clock clock;

    @Inject
    private KeycloakDirectory keycloak;

    @Inject
    private KeycloakPass passes;

    @Inject
    private OutboxProcessor commands;

    @Inject
    private KeycloakLease lease;

    @Inject
    private MembershipReconciler people;

    @Inject
    private TenantContext tenant;

    /** Apart from the work, which may take longer than others wait. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void renew() {
        renewing.take(this::renewLease);
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void tick() {
        singleFlight.take(this::lookIfItIsOurs);
    }

    public KeycloakSyncHealth health() {
        return state;
    }

    /** Whether it is this node that follows Keycloak now. */
    public boolean isOurs() {
        return !resting && lease.fence().isPresent();
    }

    /** From now on another node does it, once what this one is at is done. There is no way back but a start. */
    public void rest() {
        resting = true;
    }

    private void renewLease() {
        if (!resting) {
            carefully(lease::renew);
            if (lease.fence().isEmpty()) {
                followOther();
            }
        }
    }

    private void followOther() {
        Instant pass = lease.workedAt();
        boolean recent = pass != null && pass.plus(RECENT).isAfter(clock.instant());
        state = new KeycloakSyncHealth(pass, recent);
    }

    private void giveBack() {
        carefully(lease::giveBack);
    }

    private void carefully(Runnable act) {
        tenant.enter(Acting.keycloakSync());
        try {
            act.run();
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "The lease waits: {0}", e.getClass().getSimpleName());
        } finally {
            tenant.leave();
        }
    }

    private void lookIfItIsOurs() {
        OptionalLong fence = lease.fence();
        if (resting) {
            giveBack();
        } else if (fence.isPresent()) {
            begin(fence.getAsLong());
            look(fence.getAsLong());
        }
    }

    /** Whoever takes over reads all. */
    private void begin(long fence) {
        if (fence != known) {
            known = fence;
            nextPass = Instant.MIN;
        }
    }

    /** What the portal itself has promised is carried out first: it never reads back what it is about to change. */
    private void look(long fence) {
        tenant.enter(Acting.keycloakSync());
        try {
            boolean own = commands.run(() -> lease.isStill(fence));
            String change = keycloak.latestChange();
            if (own || !change.equals(lastChange) || !clock.instant().isBefore(nextPass)) {
                passes.keep(keycloak.read(), fence);
                people.settle();
                lastChange = change;
                Instant now = clock.instant();
                nextPass = now.plus(FULL_READ_INTERVAL);
                state = new KeycloakSyncHealth(now, true);
            }
        } catch (DirectoryUnavailable away) {
            state = new KeycloakSyncHealth(state.lastPass(), false);
            LOG.log(Level.DEBUG, "Keycloak does not answer; membership stays as it was");
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "The Keycloak sync looks again in a while: {0}",
                    e.getClass().getSimpleName());
        } finally {
            tenant.leave();
        }
    }
}
