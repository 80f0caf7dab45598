package ngo.portal.ejb.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LeaseTermTest {

    private static final long ASKED = 1_000_000_000L;

    private final LeaseTerm term = new LeaseTerm(Duration.ofSeconds(20));

    @Test
    void nobodyHoldsWhatTheyNeverAskedFor() {
        assertThat(term.fence(ASKED)).isEmpty();
        assertThat(term.hasBegun()).isFalse();
    }

    @Test
    void itIsTrustedForAWhileFromBeforeItWasAskedFor() {
        term.renew(7, ASKED);

        assertThat(term.fence(after(20))).hasValue(7);
        assertThat(term.fence(after(20) + 1)).as("after it was suspended").isEmpty();
        term.renew(8, after(70));
        assertThat(term.fence(after(71))).hasValue(8);
    }

    @Test
    void whatAnotherHasIsNotTrustedAnyMore() {
        term.renew(7, ASKED);
        term.lose();

        assertThat(term.fence(after(1))).isEmpty();
        assertThat(term.hasBegun()).isTrue();
    }

    private static long after(int seconds) {
        return ASKED + Duration.ofSeconds(seconds).toNanos();
    }
}
