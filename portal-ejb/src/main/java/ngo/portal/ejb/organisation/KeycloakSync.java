package ngo.portal.ejb.organisation;

import jakarta.annotation.PostConstruct;
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
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.access.SingleFlight;
import ngo.portal.ejb.directory.Directory;
import ngo.portal.ejb.directory.DirectoryOrganisation;
import ngo.portal.ejb.directory.DirectoryUnavailable;
import ngo.portal.ejb.directory.EventFollower;
import ngo.portal.ejb.directory.EventFollower.Followed;
import ngo.portal.ejb.directory.KeycloakDirectory;
import ngo.portal.ejb.directory.RefreshTargets;
import ngo.portal.ejb.outbox.KeycloakLease;
import ngo.portal.ejb.outbox.OutboxProcessor;
import ngo.portal.ejb.people.MembershipReconciler;
import ngo.portal.persistence.access.Office;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;

/**
 * Synchronises the portal with Keycloak by its stored events: every two seconds it queries new events and reads again what
 * they name. A removed role is effective within seconds, and the cost of a change does not depend on the number of
 * organisations. Because events may be switched off, everything is also read again step by step ({@link FullSyncSchedule}).
 * While Keycloak is unavailable the portal keeps its data and the sync retries soon, so that nobody waits for their
 * organisation after a start. One of several nodes synchronises, and notifies the others. The server would wrap a whole tick
 * into one transaction; the annotation prevents it, because each step has a transaction of its own.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class KeycloakSync {

    private static final Logger LOG = System.getLogger(KeycloakSync.class.getName());

    /** Slightly more than the interval between two passes. */
    private static final Duration RECENT = Duration.ofMinutes(2);

    private final SingleFlight singleFlight = new SingleFlight();

    private final SingleFlight renewing = new SingleFlight();

    private final FullSyncSchedule sweep = new FullSyncSchedule();

    /** Organisations that the portal itself has changed and that were not read back yet. */
    private final Set<UUID> touched = new HashSet<>();

    private volatile long known;

    private volatile boolean resting;

    private volatile KeycloakSyncHealth state = new KeycloakSyncHealth(null, false, false);

    /** Targets that were found and could not be read yet. */
    private RefreshTargets waiting = RefreshTargets.NOTHING;

    private int organisations;

    @SuppressWarnings("NullAway.Init") // created from injected objects
    private EventFollower follower;

    @Inject
    private Clock clock;

    @Inject
    private KeycloakDirectory keycloak;

    @Inject
    private SyncRun passes;

    @Inject
    private OutboxProcessor commands;

    @Inject
    private KeycloakLease lease;

    @Inject
    private MembershipReconciler people;

    @Inject
    private TenantContext tenant;

    @PostConstruct
    void begin() {
        follower = new EventFollower(keycloak, clock);
    }

    /** Renews the lease apart from the work, which may take longer than the lease lasts. */
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

    /** Whether this node runs the Keycloak sync now. */
    public boolean isOurs() {
        return !resting && lease.fence().isPresent();
    }

    /** Hands the sync over to another node after the current work. Only a restart takes it back. */
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
        state = new KeycloakSyncHealth(pass, recent, false);
    }

    private void giveBack() {
        carefully(lease::giveBack);
    }

    private void carefully(Runnable act) {
        tenant.enter(TenantPrincipal.keycloakSync());
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
            tenant.enter(TenantPrincipal.keycloakSync());
            try {
                takeOver(fence.getAsLong());
                look(fence.getAsLong());
            } catch (DirectoryUnavailable away) {
                state = new KeycloakSyncHealth(state.lastPass(), false, follower.hasGap());
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

    /** Continues at the cursors that the previous lease holder has stored. */
    private void takeOver(long fence) {
        if (fence != known) {
            organisations = passes.organisations();
            waiting = RefreshTargets.NOTHING;
            touched.clear();
            follower.begin();
            sweep.begin();
            known = fence;
        }
    }

    /** Carries out the portal's own commands first, so that nothing is read that is about to change. */
    private void look(long fence) {
        commands.run(() -> lease.isStill(fence), touched::add);
        Followed followed = follower.look(passes.cursors());
        waiting = waiting.and(followed.targets()).and(own());
        RefreshTargets targets = waiting.and(due()).in(organisations);
        if (targets.isNothing()) {
            if (!followed.cursors().isEmpty()) {
                passes.move(followed.cursors(), fence);
            }
        } else {
            keep(keycloak.read(targets), followed, fence);
        }
        follower.settle(followed);
        state = new KeycloakSyncHealth(state.lastPass(), true, follower.hasGap());
    }

    private void keep(Directory directory, Followed followed, long fence) {
        passes.keep(directory, followed.cursors(), fence);
        people.settle();
        waiting = RefreshTargets.NOTHING;
        touched.clear();
        Instant now = clock.instant();
        if (directory.scope().everything()) {
            organisations = directory.organisations().size();
            sweep.readAll(organisations, now);
        }
        state = new KeycloakSyncHealth(now, true, follower.hasGap());
    }

    /**
     * The organisations that the portal's own commands have changed. The office is not in Keycloak: commands on its behalf
     * concern accounts that are not read back.
     */
    private RefreshTargets own() {
        touched.remove(Office.ID);
        return touched.isEmpty() ? RefreshTargets.NOTHING : RefreshTargets.organisations(passes.inKeycloak(touched));
    }

    /** The targets of full reads, independent of events. */
    private RefreshTargets due() {
        Instant now = clock.instant();
        if (sweep.isAllDue(organisations, now)) {
            return RefreshTargets.EVERYTHING;
        }
        RefreshTargets due = RefreshTargets.NOTHING;
        if (sweep.isRosterDue(organisations, now)) {
            List<DirectoryOrganisation> roster = keycloak.roster();
            organisations = roster.size();
            sweep.readRoster(now);
            due = RefreshTargets.organisations(RosterComparison.differing(roster, passes.known()));
        }
        if (sweep.isOneDue(organisations, now)) {
            sweep.readOne(organisations, now);
            due = due.and(RefreshTargets.organisations(passes.oldest()));
        }
        return due;
    }
}
