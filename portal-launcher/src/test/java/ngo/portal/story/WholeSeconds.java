package ngo.portal.story;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Tokens and the links of Keycloak count in whole seconds. */
public final class WholeSeconds {

    private WholeSeconds() {}

    /** Until what is issued from now on says a later second than what was issued before. */
    public static void awaitNext() {
        await(Instant.now().getEpochSecond() + 1);
    }

    public static void await(long second) {
        while (Instant.now().getEpochSecond() < second) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
