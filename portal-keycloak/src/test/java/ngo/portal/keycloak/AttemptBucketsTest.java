package ngo.portal.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AttemptBucketsTest {

    private final AtomicLong now = new AtomicLong();
    private final AttemptBuckets buckets = new AttemptBuckets(3, Duration.ofMinutes(1), now::get);

    @Test
    void afterTheFirstFewOneMoreIsLetThroughEachTimeTheIntervalHasPassed() {
        assertThat(buckets.take("somebody")).isTrue();
        assertThat(buckets.take("somebody")).isTrue();
        assertThat(buckets.take("somebody")).isTrue();
        assertThat(buckets.take("somebody")).isFalse();
        assertThat(buckets.isEmpty("somebody")).isTrue();
        assertThat(buckets.take("somebody else")).isTrue();

        now.addAndGet(Duration.ofSeconds(59).toNanos());
        assertThat(buckets.take("somebody")).isFalse();
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(buckets.take("somebody")).isTrue();
        assertThat(buckets.take("somebody")).isFalse();
    }

    @Test
    void aLongPauseBringsBackNoMoreThanThereWere() {
        assertThat(buckets.take("somebody")).isTrue();
        now.addAndGet(Duration.ofDays(1).toNanos());

        assertThat(buckets.take("somebody")).isTrue();
        assertThat(buckets.take("somebody")).isTrue();
        assertThat(buckets.take("somebody")).isTrue();
        assertThat(buckets.take("somebody")).isFalse();
    }

    @Test
    void aRunningAttemptKeepsItsPlaceAndLeavesNothingBehind() {
        assertThat(buckets.take("somebody")).isTrue();
        buckets.begin("somebody");
        assertThat(buckets.hasCapacity("somebody")).isTrue();
        buckets.begin("somebody");
        assertThat(buckets.hasCapacity("somebody")).isFalse();
        assertThat(buckets.isEmpty("somebody")).isFalse();

        buckets.end("somebody");
        buckets.end("somebody");
        assertThat(buckets.hasCapacity("somebody")).isTrue();
        assertThat(buckets.size()).isEqualTo(1);
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        buckets.begin("somebody");
        buckets.end("somebody");
        assertThat(buckets.size()).isZero();
    }

    @Test
    void namesWithoutEndAreNotKeptWithoutEnd() {
        for (int i = 0; i < 200_000; i++) {
            assertThat(buckets.take("name " + i)).isTrue();
        }
        assertThat(buckets.size()).isEqualTo(50_000);
    }
}
