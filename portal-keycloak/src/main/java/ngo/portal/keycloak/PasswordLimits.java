package ngo.portal.keycloak;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Limits the number of wrong passwords. Attempts are slowed down where they come from: somebody who guesses from elsewhere does
 * not lock the owner out of the account. Accounts that do not exist are counted alike.
 */
final class PasswordLimits {

    private static final int MAX_REMEMBERED_NAMES = 50_000;

    /** Longer than the passwords take that are checked at the same time. */
    private static final Duration MAX_WAIT = Duration.ofSeconds(30);

    /** Ten, then one a minute. */
    private final AttemptBuckets atAnAccountFromAPlace = buckets(10, 60);

    private final AttemptBuckets fromAPlace = buckets(50, 20);
    private final AttemptBuckets fromANeighbourhood = buckets(200, 5);

    /** Attempts from many places together; this limit applies only to places from which nobody has ever signed in to the account. */
    private final AttemptBuckets atAnAccount = buckets(100, 30);

    private final Set<String> wellKnown = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MAX_REMEMBERED_NAMES;
        }
    }));

    private static AttemptBuckets buckets(int atOnce, int seconds) {
        return new AttemptBuckets(atOnce, Duration.ofSeconds(seconds), System::nanoTime);
    }

    /** The result of an attempt. */
    enum Attempt {
        RIGHT,
        WRONG,
        /** No password was checked; not counted. */
        UNDECIDED,
        /** The password was not checked, since too many wrong ones came before. */
        REFUSED
    }

    /** One counter and the name under which it counts. */
    private record Count(AttemptBuckets buckets, String name) {}

    /**
     * Checks a password if the limits allow it. Concurrent attempts are checked only as far as wrong ones are allowed; the others
     * wait for their results, since a right password uses up nothing.
     *
     * @param check checks the password, which takes time
     */
    Attempt attempt(String account, Network network, Supplier<Attempt> check) {
        if (!begin(account, network)) {
            return Attempt.REFUSED;
        }
        Attempt attempt = Attempt.UNDECIDED;
        try {
            attempt = check.get();
            return attempt;
        } finally {
            end(account, network, attempt);
        }
    }

    private synchronized boolean begin(String account, Network network) {
        long until = System.nanoTime() + MAX_WAIT.toNanos();
        while (!mustWait(account, network)) {
            if (binding(account, network).allMatch(count -> count.buckets().hasCapacity(count.name()))) {
                all(account, network).forEach(count -> count.buckets().begin(count.name()));
                return true;
            }
            long left = until - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    private synchronized void end(String account, Network network, Attempt attempt) {
        if (attempt == Attempt.RIGHT) {
            succeeded(account, network);
        } else if (attempt == Attempt.WRONG) {
            failed(account, network);
        }
        all(account, network).forEach(count -> count.buckets().end(count.name()));
        notifyAll();
    }

    boolean mustWait(String account, Network network) {
        return binding(account, network).anyMatch(count -> count.buckets().isEmpty(count.name()));
    }

    void failed(String account, Network network) {
        all(account, network).forEach(count -> count.buckets().take(count.name()));
    }

    void succeeded(String account, Network network) {
        wellKnown.add(pair(account, network));
    }

    /** All counters of an attempt. */
    private Stream<Count> all(String account, Network network) {
        return Stream.concat(byPlace(account, network).stream(), Stream.of(new Count(atAnAccount, normal(account))));
    }

    /** The counters that may refuse an attempt. */
    private Stream<Count> binding(String account, Network network) {
        return wellKnown.contains(pair(account, network)) ? byPlace(account, network).stream() : all(account, network);
    }

    private List<Count> byPlace(String account, Network network) {
        Count pair = new Count(atAnAccountFromAPlace, pair(account, network));
        return network.known()
                ? List.of(
                        pair,
                        new Count(fromAPlace, network.place()),
                        new Count(fromANeighbourhood, network.neighbourhood()))
                : List.of(pair);
    }

    private static String pair(String account, Network network) {
        return network.place() + " " + normal(account);
    }

    private static String normal(String account) {
        return account.strip().toLowerCase(Locale.ROOT);
    }
}
