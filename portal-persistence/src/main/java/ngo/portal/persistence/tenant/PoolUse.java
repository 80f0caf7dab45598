package ngo.portal.persistence.tenant;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** How many connections of each pool are in use on this node: a transaction holds one from its first query until its end. */
@ApplicationScoped
public class PoolUse {

    /** The connection pools. */
    public enum Pool {
        APP,
        PUBLIC,
        KEYS
    }

    private final Map<Pool, AtomicInteger> held;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    PoolUse() {
        Map<Pool, AtomicInteger> none = new EnumMap<>(Pool.class);
        for (Pool pool : Pool.values()) {
            none.put(pool, new AtomicInteger());
        }
        held = Collections.unmodifiableMap(none);
    }

    /** Counts a pool once for each transaction, however many queries that has; outside a transaction a connection is returned at once. */
    void take(Pool pool) {
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE && transactions.getResource(pool) == null) {
            AtomicInteger count = count(pool);
            transactions.registerInterposedSynchronization(new GivenBack(count));
            transactions.putResource(pool, count);
            count.incrementAndGet();
        }
    }

    public int held(Pool pool) {
        return count(pool).get();
    }

    private AtomicInteger count(Pool pool) {
        return held.getOrDefault(pool, new AtomicInteger());
    }

    private record GivenBack(AtomicInteger count) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // The connection is held until everything is written.
        }

        @Override
        public void afterCompletion(int status) {
            count.decrementAndGet();
        }
    }
}
