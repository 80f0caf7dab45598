package ngo.portal.ejb.limit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import ngo.portal.persistence.limit.RateLimitRepository;

/** Counts requests on all nodes together, regardless of their outcome, for rate limits. No permission is needed. */
@Stateless
public class RateLimitService {

    @Inject
    private RateLimitRepository limits;

    /**
     * Takes one token from a token bucket.
     *
     * @param key a hash of 32 bytes, which identifies nobody
     * @param burst capacity of the bucket
     * @param apart time until one token is added
     * @return how long to wait for a token; zero if one was taken
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Duration take(String kind, byte[] key, int burst, Duration apart) {
        return limits.take(kind, key, burst, apart);
    }
}
