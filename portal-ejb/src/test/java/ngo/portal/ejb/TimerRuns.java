package ngo.portal.ejb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** Runs a timer of the portal at once, where a test would otherwise wait for its schedule. */
public final class TimerRuns {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private TimerRuns() {}

    /** Runs the timer until the condition holds. A timer leaves no tenant, so that the one of before is entered again after each run. */
    public static void until(TenantContext tenant, Runnable timer, BooleanSupplier condition) {
        TenantPrincipal before = tenant.isEntered() ? tenant.acting() : null;
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("the condition holds in time").isBefore(end);
            timer.run();
            if (before != null) {
                tenant.enter(before);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
