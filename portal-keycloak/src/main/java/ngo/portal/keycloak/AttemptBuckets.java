package ngo.portal.keycloak;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Rate limits by name (token buckets): a number of attempts may be made at once, then one per interval. If too many names are
 * counted, the least recently used is forgotten first.
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

    /** The remaining attempts, the time of that count, and the attempts in progress. */
    private record Bucket(double left, long at, int underWay) {}

    /**
     * Empty buckets.
     *
     * @param atOnce attempts that may be made at once
     * @param interval after which one more may be made
     * @param nanos a monotonic clock
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
        buckets.put(name, new Bucket(left - 1, nanos.getAsLong(), underWay(name)));
        return true;
    }

    synchronized boolean isEmpty(String name) {
        return left(name) < 1;
    }

    /** Whether an attempt is left even if all attempts in progress are counted. */
    synchronized boolean hasCapacity(String name) {
        return left(name) - underWay(name) >= 1;
    }

    /** Begins an attempt whose end decides whether it is counted. */
    synchronized void begin(String name) {
        Bucket bucket = buckets.getOrDefault(name, new Bucket(atOnce, nanos.getAsLong(), 0));
        buckets.put(name, new Bucket(bucket.left(), bucket.at(), bucket.underWay() + 1));
    }

    /** Ends an attempt without counting it; removes the bucket if nothing was counted. */
    synchronized void end(String name) {
        Bucket bucket = buckets.get(name);
        if (bucket == null) {
            return;
        }
        int underWay = Math.max(0, bucket.underWay() - 1);
        if (underWay == 0 && left(name) >= atOnce) {
            buckets.remove(name);
        } else {
            buckets.put(name, new Bucket(bucket.left(), bucket.at(), underWay));
        }
    }

    /** How many names are counted. */
    synchronized int size() {
        return buckets.size();
    }

    private int underWay(String name) {
        Bucket bucket = buckets.get(name);
        return bucket == null ? 0 : bucket.underWay();
    }

    private double left(String name) {
        Bucket bucket = buckets.get(name);
        if (bucket == null) {
            return atOnce;
        }
        return Math.min(atOnce, bucket.left() + (double) (nanos.getAsLong() - bucket.at()) / interval);
    }
}
