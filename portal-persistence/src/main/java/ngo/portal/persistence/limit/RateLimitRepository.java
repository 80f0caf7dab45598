package ngo.portal.persistence.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import ngo.portal.persistence.shared.Select;

/** The token buckets of the rate limit, kept in the database. */
@ApplicationScoped
public class RateLimitRepository {

    private static final int NANOS_PER_MICRO = 1_000;

    private static final Select<Integer> SECONDS = Select.of(
            Integer.class,
            """
            select ctx.take_from_bucket(?1, ?2, ?3, cast(?4 as double precision) * interval '1 microsecond')
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /**
     * Takes one token out of a bucket.
     *
     * @param key a hash of 32 bytes
     * @param burst how many tokens a full bucket holds
     * @param apart how long it takes until one token is added again
     * @return how long to wait until there is one; zero where it was taken
     */
    public Duration take(String kind, byte[] key, int burst, Duration apart) {
        return SECONDS.first(entities, kind, key, burst, apart.toNanos() / NANOS_PER_MICRO)
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO);
    }
}
