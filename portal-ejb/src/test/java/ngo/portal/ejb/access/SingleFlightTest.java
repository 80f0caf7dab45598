package ngo.portal.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SingleFlightTest {

    private final SingleFlight flight = new SingleFlight();
    private final AtomicInteger turns = new AtomicInteger();

    @Test
    void aTurnThatFailsReachesNoTimerAndTheNextIsTaken() {
        assertThatCode(() -> {
                    flight.take(this::fail);
                    flight.take(this::fail);
                })
                .doesNotThrowAnyException();
        flight.take(turns::incrementAndGet);

        assertThat(turns).hasValue(3);
    }

    @Test
    void aTurnIsNotBegunWhileTheLastGoesOn() {
        flight.take(() -> {
            turns.incrementAndGet();
            flight.take(turns::incrementAndGet);
        });

        assertThat(turns).hasValue(1);
    }

    private void fail() {
        turns.incrementAndGet();
        throw new IllegalStateException("the database is away");
    }
}
