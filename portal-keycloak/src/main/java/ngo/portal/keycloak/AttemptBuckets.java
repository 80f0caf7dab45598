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

    /** What is left, when that was so, and how many attempts are under way. */
    private record Bucket(double left, long at, int underWay) {}

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
        buckets.put(name, new Bucket(left - 1, nanos.getAsLong(), underWay(name)));
        return true;
    }

    synchronized boolean isEmpty(String name) {
        return left(name) < 1;
    }

    /** Whether there is one left even if all that are under way have to be taken. */
    synchronized boolean hasRoom(String name) {
        return left(name) - underWay(name) >= 1;
    }

    /** An attempt of which it will be known when it ends whether it has to be taken. */
    synchronized void begin(String name) {
        Bucket bucket = buckets.getOrDefault(name, new Bucket(atOnce, nanos.getAsLong(), 0));
        buckets.put(name, new Bucket(bucket.left(), bucket.at(), bucket.underWay() + 1));
    }

    /** What was begun takes nothing by itself, and leaves nothing behind where nothing was taken. */
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
