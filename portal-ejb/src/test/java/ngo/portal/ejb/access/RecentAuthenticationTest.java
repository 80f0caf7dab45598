package ngo.portal.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecentAuthenticationTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Duration QUARTER_OF_AN_HOUR = Duration.ofMinutes(15);

    @Test
    void aProofIsGoodForItsMinutesAndNotAMomentLonger() {
        assertThat(RecentAuthentication.isFresh(NOW, NOW, 15)).isTrue();
        assertThat(RecentAuthentication.isFresh(NOW.minus(QUARTER_OF_AN_HOUR), NOW, 15))
                .isTrue();
        assertThat(RecentAuthentication.isFresh(NOW.minus(QUARTER_OF_AN_HOUR).minusMillis(1), NOW, 15))
                .isFalse();
    }

    @Test
    void whoHasProvenNothingHasProvenNothing() {
        assertThat(RecentAuthentication.isFresh(null, NOW, 15)).isFalse();
    }
}
