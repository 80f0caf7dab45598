package ngo.portal.ejb.outbox;

import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How long a node may trust its lease: counted from before the request for it, by a clock that also runs while the process
 * is suspended.
 */
final class LeaseTerm {

    private record Held(long fence, long asked) {}

    private final long trusted;

    private volatile boolean begun;

    private volatile @Nullable Held held;

    LeaseTerm(Duration trusted) {
        this.trusted = trusted.toNanos();
    }

    void renew(long fence, long asked) {
        begun = true;
        held = new Held(fence, asked);
    }

    void lose() {
        held = null;
    }

    /** Whether it was ever held. */
    boolean hasBegun() {
        return begun;
    }

    OptionalLong fence(long now) {
        Held known = held;
        return known == null || now - known.asked() > trusted ? OptionalLong.empty() : OptionalLong.of(known.fence());
    }
}
