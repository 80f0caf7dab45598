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
import ngo.portal.web.shared.problem.TooOften;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts how often somebody asks: in the memory of this node first, then on all nodes together, for what is rare or has used up half
 * of its limit here. Where the database is away the node's own count stands.
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

    /** How wide the limits are, in percent of what {@link Limit} says: so much more at once, and so much sooner the next. */
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

    /** Counts, on this node, one more of what has happened already; whoever has too much of it waits before the next. */
    public void note(Limit limit, String who) {
        here.take(name(limit, who), burst(limit), apart(limit), clock.instant());
    }

    /**
     * Lets through who has not too much of it yet, without counting.
     *
     * @throws TooOften where one more would be too much
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
