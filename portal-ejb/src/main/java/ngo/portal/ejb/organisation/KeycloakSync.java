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
 * Follows Keycloak by the events that it keeps: every two seconds it asks for new ones, and reads again what they name. A removed role is
 * gone within seconds, and what a change costs does not depend on how many organisations there are. Below that lies a net, for events may
 * be switched off: everything is read again by and by ({@link FullSyncSchedule}). While Keycloak is away, what was known stays and the sync
 * asks again soon, so that nobody waits for their organisation after a start. Of several nodes one does so, and tells the others that it
 * did. The server would wrap a whole tick into one transaction unless it was told to leave that to us: each step has one of its own.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class KeycloakSync {

    private static final Logger LOG = System.getLogger(KeycloakSync.class.getName());

    /** Within the time from one pass to the next, and some. */
    private static final Duration RECENT = Duration.ofMinutes(2);

    private final SingleFlight singleFlight = new SingleFlight();

    private final SingleFlight renewing = new SingleFlight();

    private final FullSyncSchedule sweep = new FullSyncSchedule();

    /** For which organisations the portal itself has changed something that was not read back yet. */
    private final Set<UUID> touched = new HashSet<>();

    private volatile long known;

    private volatile boolean resting;

    private volatile KeycloakSyncHealth state = new KeycloakSyncHealth(null, false, false);

    /** What was found and could not be read yet. */
    private RefreshTargets waiting = RefreshTargets.NOTHING;

    private int organisations;

    @SuppressWarnings("NullAway.Init") // made with what is injected
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

    /** Whoever takes over goes on where the other one has noted that it was. */
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

    /** What the portal itself has promised is carried out first: it never reads back what it is about to change. */
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

    /** The office stands in no realm: what is done on its behalf is about an account that nobody reads back. */
    private RefreshTargets own() {
        touched.remove(Office.ID);
        return touched.isEmpty() ? RefreshTargets.NOTHING : RefreshTargets.organisations(passes.inKeycloak(touched));
    }

    /** What is read without any event. */
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
