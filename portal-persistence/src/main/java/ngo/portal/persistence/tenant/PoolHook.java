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

    /** Whoever asks without a container asks through no pool. */
    @Override
    public void postAcquireConnection(SessionEvent event) {
        try {
            use().take(pool);
        } catch (IllegalStateException noContainer) {
            return;
        }
    }

    /** Finding it costs more than asking it, so it is kept. */
    private PoolUse use() {
        PoolUse known = use;
        if (known == null) {
            known = CDI.current().select(PoolUse.class).get();
            use = known;
        }
        return known;
    }
}
