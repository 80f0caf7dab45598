package ngo.portal.persistence.tenant;

import jakarta.enterprise.inject.spi.CDI;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.jspecify.annotations.Nullable;

/** Counts each connection that EclipseLink takes from a pool. */
abstract class PoolHook extends SessionEventAdapter {

    private final PoolUse.Pool pool;

    private volatile @Nullable PoolUse use;

    PoolHook(PoolUse.Pool pool) {
        this.pool = pool;
    }

    /** A caller outside of a container uses no pool. */
    @Override
    public void postAcquireConnection(SessionEvent event) {
        try {
            use().take(pool);
        } catch (IllegalStateException noContainer) {
            return;
        }
    }

    /** The lookup costs more than the call, so its result is kept. */
    private PoolUse use() {
        PoolUse known = use;
        if (known == null) {
            known = CDI.current().select(PoolUse.class).get();
            use = known;
        }
        return known;
    }
}
