package ngo.portal.web.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Buckets in the memory of one node. A bucket is one instant: when all of it is there again. There are never more than so many;
 * the one that was asked for least lately goes first.
 */
final class RateLimiter {

    private final int mostBuckets;
    private final Map<String, Instant> fullAt = new LinkedHashMap<>(16, 0.75f, true);

    RateLimiter(int mostBuckets) {
        this.mostBuckets = mostBuckets;
    }

    /**
     * Takes one piece.
     *
     * @return how long to wait until there is one; zero where it was taken
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

    /** How long until all of it is there again. */
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
