package ngo.portal.web.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Token buckets in the memory of one node. A bucket is one instant: when it is full again. Their number is limited; the least recently used one
 * is evicted first.
 */
final class RateLimiter {

    private final int mostBuckets;
    private final Map<String, Instant> fullAt = new LinkedHashMap<>(16, 0.75f, true);

    RateLimiter(int mostBuckets) {
        this.mostBuckets = mostBuckets;
    }

    /**
     * Takes one token.
     *
     * @return how long to wait until there is one; zero if it was taken
     */
    synchronized Duration take(String key, int burst, Duration apart, Instant now) {
        Instant then = later(fullAt.get(key), now).plus(apart);
        Duration wait = Duration.between(now.plus(apart.multipliedBy(burst)), then);
        if (wait.compareTo(Duration.ZERO) > 0) {
            return wait;
        }
        fullAt.put(key, then);
        if (fullAt.size() > mostBuckets) {
            fullAt.remove(fullAt.keySet().iterator().next());
        }
        return Duration.ZERO;
    }

    /** How long until the bucket is full again. */
    synchronized Duration used(String key, Instant now) {
        return Duration.between(now, later(fullAt.get(key), now));
    }

    synchronized int size() {
        return fullAt.size();
    }

    private static Instant later(@Nullable Instant known, Instant now) {
        return known == null || known.isBefore(now) ? now : known;
    }
}
