package ngo.portal.ejb.limit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import ngo.portal.persistence.limit.RateLimitRepository;

/** Counts on all nodes together how often somebody has asked, whatever becomes of what they ask. Anybody may be counted. */
@Stateless
public class RateLimitService {

    @Inject
    private RateLimitRepository limits;

    /**
     * Takes one piece out of a bucket.
     *
     * @param key a hash of 32 bytes, which names nobody
     * @param burst how many pieces a full bucket holds
     * @param apart how long it takes until one piece is there again
     * @return how long to wait until there is one; zero where it was taken
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Duration take(String kind, byte[] key, int burst, Duration apart) {
        return limits.take(kind, key, burst, apart);
    }
}
