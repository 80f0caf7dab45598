package ngo.portal.ejb.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import ngo.portal.persistence.outbox.WorkLeaseRow;
import org.jspecify.annotations.Nullable;

/**
 * Determines whether this node runs the Keycloak sync, by a lease. One node holds it at a time, and another takes over if it
 * was not renewed for half a minute. Keycloak does not know the lease, so a node that was suspended checks it against a
 * monotonic clock before each request.
 */
@ApplicationScoped
public class KeycloakLease {

    private static final Duration LENGTH = Duration.ofSeconds(30);

    /** How long a node trusts its lease, well below the time after which another node may take it. */
    private static final Duration TRUSTED = Duration.ofSeconds(20);

    private final LeaseTerm term = new LeaseTerm(TRUSTED);

    private volatile @Nullable Instant workedAt;

    @Inject
    private WorkLeaseService leases;

    /** Stable across restarts, so that a portal with one node continues at once. */
    @Inject
    private NodeIdentity node;

    /** Renews or acquires the lease; to be called every few seconds, in the context of the sync. */
    public void renew() {
        long asked = System.nanoTime();
        WorkLeaseRow row = leases.take(node.id(), !term.hasBegun(), LENGTH);
        Long fence = row.fence();
        if (fence == null) {
            term.lose();
        } else {
            term.renew(fence, asked);
        }
        workedAt = row.workedAt();
    }

    /** The fencing token under which this node may work now; absent if it does not hold the lease. */
    public OptionalLong fence() {
        return term.fence(System.nanoTime());
    }

    /** Whether this node has held the lease continuously since it received this token. */
    public boolean isStill(long fence) {
        OptionalLong now = fence();
        return now.isPresent() && now.getAsLong() == fence;
    }

    /** Locks the lease in the caller's transaction, which fails if another node has taken over. */
    public void hold(long fence) {
        leases.hold(fence);
    }

    /** Records that something was read from Keycloak. */
    public void noteWork(long fence) {
        leases.noteWork(fence);
    }

    /** When any node last read something from Keycloak; absent before the first time. */
    public @Nullable Instant workedAt() {
        return workedAt;
    }

    /** Releases the lease, so that another node can begin at once. */
    public void giveBack() {
        if (term.hasBegun()) {
            term.lose();
            leases.giveBack(node.id());
        }
    }
}
