package ngo.portal.ejb.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import ngo.portal.persistence.outbox.WorkLeaseRow;
import org.jspecify.annotations.Nullable;

/**
 * Whether it is this node that speaks with Keycloak. One does at a time, and another takes over where it has not said for half a minute
 * that it goes on. Keycloak knows nothing of that: whoever was held up looks at a clock that nobody sets before each request.
 */
@ApplicationScoped
public class KeycloakLease {

    private static final Duration LENGTH = Duration.ofSeconds(30);

    /** Long before another node may begin. */
    private static final Duration TRUSTED = Duration.ofSeconds(20);

    private final LeaseTerm term = new LeaseTerm(TRUSTED);

    private volatile @Nullable Instant workedAt;

    @Inject
    private WorkLeaseService leases;

    /** The same after a restart, so that a portal that is alone goes on at once. */
    @Inject
    private NodeIdentity node;

    /** Says that this node is there; to be called every few seconds, in the name of the sync. */
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

    /** The number under which this node may work now; absent where it may not. */
    public OptionalLong fence() {
        return term.fence(System.nanoTime());
    }

    /** Whether this node has been the one all the time since it had this number. */
    public boolean isStill(long fence) {
        OptionalLong now = fence();
        return now.isPresent() && now.getAsLong() == fence;
    }

    /** For the transaction of the caller, which fails where another node has taken over. */
    public void hold(long fence) {
        leases.hold(fence);
    }

    /** Something was read from Keycloak. */
    public void noteWork(long fence) {
        leases.noteWork(fence);
    }

    /** When whichever node it was has last read something from Keycloak; absent before the first time. */
    public @Nullable Instant workedAt() {
        return workedAt;
    }

    /** Lets another node begin at once. */
    public void giveBack() {
        if (term.hasBegun()) {
            term.lose();
            leases.giveBack(node.id());
        }
    }
}
