package ngo.portal.web.shared;

import java.time.Duration;
import ngo.portal.persistence.shared.Refusal;

/** A rate limit of a network, person or organisation is exceeded. Nothing was done. */
public final class TooOften extends Refusal.Throttled {

    private final long seconds;

    public TooOften(Duration wait) {
        seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    }

    @Override
    public long seconds() {
        return seconds;
    }
}
