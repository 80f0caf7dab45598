package ngo.portal.web.limit;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import ngo.portal.ejb.limit.RateLimitService;
import ngo.portal.web.shared.DerivedKey;
import ngo.portal.web.shared.TooOften;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Rate limits. A limit is counted in the memory of this node first; rare acts, and callers that have used up half of their limit here, are also
 * counted across all nodes. If the database is unavailable, the node's own count applies.
 */
@ApplicationScoped
public class Limits {

    private static final int MAX_BUCKETS = 10_000;
    private static final int HUNDRED_PERCENT = 100;

    private final RateLimiter here = new RateLimiter(MAX_BUCKETS);

    @Inject
    private RateLimitService everywhere;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "portal.context.key")
    private String contextKey;

    /** The scale of the limits, in percent of the values in {@link Limit}: it increases the burst and shortens the interval. */
    @Inject
    @ConfigProperty(name = "portal.limit.percent", defaultValue = "100")
    private int percent;

    @SuppressWarnings("NullAway.Init") // filled before the first call
    private DerivedKey key;

    @PostConstruct
    void begin() {
        if (percent < 1) {
            throw new IllegalArgumentException("portal.limit.percent is " + percent + " and must be 1 at least");
        }
        key = DerivedKey.of(contextKey, "rate limits");
    }

    /**
     * Counts one more.
     *
     * @param who the network, account or organisation that it counts for
     * @throws TooOften where it is too much
     */
    public void take(Limit limit, String who) {
        Duration wait = here.take(name(limit, who), burst(limit), apart(limit), clock.instant());
        if (wait.isZero() && isShared(limit, who)) {
            wait = together(limit, who);
        }
        if (!wait.isZero()) {
            throw new TooOften(wait);
        }
    }

    /** Counts, on this node, an event that has already happened; above the limit, the caller waits before the next one. */
    public void note(Limit limit, String who) {
        here.take(name(limit, who), burst(limit), apart(limit), clock.instant());
    }

    /**
     * Checks a limit without counting.
     *
     * @throws TooOften if one more request would exceed it
     */
    public void require(Limit limit, String who) {
        Instant now = clock.instant();
        Duration used = here.used(name(limit, who), now);
        Duration most = apart(limit).multipliedBy(burst(limit) - 1L);
        if (used.compareTo(most) > 0) {
            throw new TooOften(used.minus(most));
        }
    }

    private boolean isShared(Limit limit, String who) {
        Duration half = apart(limit).multipliedBy(burst(limit)).dividedBy(2);
        return limit.together() || here.used(name(limit, who), clock.instant()).compareTo(half) > 0;
    }

    private Duration together(Limit limit, String who) {
        try {
            return everywhere.take(limit.name(), key.mac(name(limit, who)), burst(limit), apart(limit));
        } catch (EJBException databaseIsAway) {
            return Duration.ZERO;
        }
    }

    private int burst(Limit limit) {
        return Math.max(1, Math.toIntExact((long) limit.burst() * percent / HUNDRED_PERCENT));
    }

    private Duration apart(Limit limit) {
        return limit.apart().multipliedBy(HUNDRED_PERCENT).dividedBy(percent);
    }

    private static String name(Limit limit, String who) {
        return limit.name() + " " + who;
    }
}
