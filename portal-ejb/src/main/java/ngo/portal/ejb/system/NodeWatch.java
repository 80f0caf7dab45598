package ngo.portal.ejb.system;

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
import java.util.List;
import ngo.portal.ejb.access.SingleFlight;
import ngo.portal.ejb.organisation.KeycloakSync;
import ngo.portal.ejb.organisation.KeycloakSyncHealth;
import ngo.portal.ejb.vault.InstallationSecretService;
import ngo.portal.persistence.outbox.QueueLength;
import ngo.portal.persistence.schema.BuiltRelease;
import ngo.portal.persistence.system.NodeState;
import ngo.portal.persistence.tenant.PoolUse;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;

/**
 * Checks the health of this node every two seconds in the background, so that health requests are answered at once, however
 * slow a database is. An old result means that the next check hangs.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class NodeWatch {

    private static final Logger LOG = System.getLogger(NodeWatch.class.getName());

    /** A value that the vault encrypts only to be decrypted here as a test. */
    private static final String TRIAL = "readiness";

    private final SingleFlight singleFlight = new SingleFlight();

    private Instant started = Instant.EPOCH;

    private volatile NodeHealth last = NodeHealth.unknown(Instant.EPOCH);

    private volatile boolean wasReady;

    private volatile boolean resting;

    private volatile boolean leftBehind;

    @Inject
    private NodeProbeService database;

    @Inject
    private InstallationSecretService keys;

    @Inject
    private KeycloakSync keycloakSync;

    @Inject
    private PoolUse pools;

    @Inject
    private TenantContext tenant;

    @Inject
    private Clock clock;

    @PostConstruct
    void begin() {
        started = clock.instant();
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void tick() {
        singleFlight.take(this::look);
    }

    public NodeHealth health() {
        return last;
    }

    /** When this node made its first check. */
    public Instant startedAt() {
        return started;
    }

    /** Version of the portal. */
    public String version() {
        return BuiltRelease.name();
    }

    /** Leaves work that one node does at a time to the other nodes from now on. */
    public void rest() {
        resting = true;
        keycloakSync.rest();
    }

    /** The state of this node. */
    public NodeState state() {
        if (resting) {
            return NodeState.DRAINING;
        }
        if (last.isWell() && last.isRecent(clock.instant())) {
            return NodeState.READY;
        }
        return wasReady ? NodeState.NOT_READY : NodeState.STARTING;
    }

    /**
     * Records whether the schema was contracted, or restored, under this running node: the node then reports itself as not
     * ready, but still answers requests.
     */
    public void learn(boolean isLeftBehind) {
        if (isLeftBehind && !leftBehind) {
            LOG.log(
                    Level.ERROR,
                    "The schema has left release {0} behind. This node is not ready any more; stop it and start a newer"
                            + " release.",
                    version());
        }
        leftBehind = isLeftBehind;
    }

    /** Whether this node does the work that one node does at a time. */
    public boolean speaksWithKeycloak() {
        return keycloakSync.isOurs();
    }

    public KeycloakSyncHealth keycloak() {
        return keycloakSync.health();
    }

    /** How many connections of a pool are in use. */
    public int held(PoolUse.Pool pool) {
        return pools.held(pool);
    }

    private void look() {
        tenant.enter(TenantPrincipal.timer());
        try {
            Instant begun = clock.instant();
            List<QueueLength> queues = queues();
            Duration databaseProbe = Duration.between(begun, clock.instant());
            Duration apart = queues.isEmpty() ? Duration.ZERO : apart();
            Instant asked = clock.instant();
            boolean open = keysOpen();
            Instant now = clock.instant();
            boolean writes = !queues.isEmpty() && open && takeWrites();
            last = new NodeHealth(
                    now,
                    !queues.isEmpty(),
                    open,
                    writes,
                    !leftBehind,
                    apart,
                    databaseProbe,
                    Duration.between(asked, now),
                    queues);
            wasReady = wasReady || last.isWell();
        } finally {
            tenant.leave();
        }
    }

    private List<QueueLength> queues() {
        try {
            return database.queues();
        } catch (RuntimeException away) {
            LOG.log(
                    Level.DEBUG,
                    "The database does not answer: {0}",
                    away.getClass().getSimpleName());
            return List.of();
        }
    }

    private Duration apart() {
        try {
            Instant before = clock.instant();
            Instant there = database.databaseClock();
            Instant after = clock.instant();
            Instant here = before.plus(Duration.between(before, after).dividedBy(2));
            return Duration.between(here, there).abs();
        } catch (RuntimeException away) {
            LOG.log(
                    Level.DEBUG,
                    "The database does not answer: {0}",
                    away.getClass().getSimpleName());
            return Duration.ZERO;
        }
    }

    /** A database that was unavailable may be a standby when it answers again. */
    private boolean takeWrites() {
        try {
            return database.takesWrites() && keys.takesWrites();
        } catch (RuntimeException away) {
            LOG.log(
                    Level.DEBUG,
                    "A database does not answer: {0}",
                    away.getClass().getSimpleName());
            return false;
        }
    }

    private boolean keysOpen() {
        try {
            return keys.of(TRIAL, 1).length > 0;
        } catch (RuntimeException shut) {
            LOG.log(Level.DEBUG, "The keys do not open: {0}", shut.getClass().getSimpleName());
            return false;
        }
    }
}
