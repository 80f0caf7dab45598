package ngo.portal.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final Duration APART = Duration.ofSeconds(10);

    private final RateLimiter limiter = new RateLimiter(3);

    @Test
    void aBurstMayComeAtOnceAndTheNextHasToWait() {
        for (int i = 0; i < 5; i++) {
            assertThat(take("one", NOW)).isZero();
        }
        assertThat(take("one", NOW)).isEqualTo(APART);
        assertThat(take("one", NOW.plusSeconds(4))).isEqualTo(Duration.ofSeconds(6));
        assertThat(take("one", NOW.plusSeconds(10))).isZero();
        assertThat(take("one", NOW.plusSeconds(10))).isEqualTo(APART);
    }

    @Test
    void whoWaitedLongHasAWholeBurstAndNoMore() {
        assertThat(take("one", NOW)).isZero();
        Instant later = NOW.plusSeconds(86_400);
        for (int i = 0; i < 5; i++) {
            assertThat(take("one", later)).isZero();
        }
        assertThat(take("one", later)).isPositive();
    }

    @Test
    void nobodyUsesUpWhatIsAnothers() {
        for (int i = 0; i < 6; i++) {
            take("one", NOW);
        }
        assertThat(take("other", NOW)).isZero();
        assertThat(limiter.used("other", NOW)).isEqualTo(APART);
        assertThat(limiter.used("nobody", NOW)).isZero();
    }

    /** A client with ever new names neither fills the memory nor evicts clients that keep asking. */
    @Test
    void thereAreNeverMoreBucketsThanSoMany() {
        for (int i = 0; i < 1_000; i++) {
            take("again", NOW);
            take("name " + i, NOW);
        }
        assertThat(limiter.size()).isEqualTo(3);
        assertThat(take("again", NOW)).isEqualTo(APART);
    }

    private Duration take(String key, Instant now) {
        return limiter.take(key, 5, APART, now);
    }
}
