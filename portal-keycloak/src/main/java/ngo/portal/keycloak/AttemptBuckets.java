package ngo.portal.keycloak;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Counts attempts by name: so many may be made at once, then one each time an interval has passed. What was used longest ago is
 * forgotten first where too many names are counted.
 */
final class AttemptBuckets {

    private static final int MAX_NAMES = 50_000;

    private final int atOnce;
    private final long interval;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MAX_NAMES;
        }
    };

    /** What is left, and when that was so. */
    private record Bucket(double left, long at) {}

    /**
     * Empty for nobody.
     *
     * @param atOnce attempts that need no pause
     * @param interval after which one more may be made
     * @param nanos a clock that never goes back
     */
    AttemptBuckets(int atOnce, Duration interval, LongSupplier nanos) {
        this.atOnce = atOnce;
        this.interval = interval.toNanos();
        this.nanos = nanos;
    }

    /** Makes an attempt, if there is one left. */
    synchronized boolean take(String name) {
        double left = left(name);
        if (left < 1) {
            return false;
        }
        buckets.put(name, new Bucket(left - 1, nanos.getAsLong()));
        return true;
    }

    synchronized boolean isEmpty(String name) {
        return left(name) < 1;
    }

    /** How many names are counted. */
    synchronized int size() {
        return buckets.size();
    }

    private double left(String name) {
        Bucket bucket = buckets.get(name);
        if (bucket == null) {
            return atOnce;
        }
        return Math.min(atOnce, bucket.left() + (double) (nanos.getAsLong() - bucket.at()) / interval);
    }
}
