package ngo.portal.keycloak;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How often a wrong password may be given. Guessing is slowed down where it is done: whoever guesses at an account from elsewhere
 * does not keep its owner out. Accounts that do not exist are counted alike.
 */
final class PasswordLimits {

    private static final int MAX_REMEMBERED_NAMES = 50_000;

    /** Ten, then one a minute. */
    private final AttemptBuckets atAnAccountFromAPlace = buckets(10, 60);

    private final AttemptBuckets fromAPlace = buckets(50, 20);
    private final AttemptBuckets fromANeighbourhood = buckets(200, 5);

    /** From many places together; it keeps out only who comes from where nobody has ever signed in to the account. */
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

    boolean mustWait(String account, Network network) {
        String pair = pair(account, network);
        if (atAnAccountFromAPlace.isEmpty(pair)) {
            return true;
        }
        if (network.told()
                && (fromAPlace.isEmpty(network.place()) || fromANeighbourhood.isEmpty(network.neighbourhood()))) {
            return true;
        }
        return !wellKnown.contains(pair) && atAnAccount.isEmpty(normal(account));
    }

    void failed(String account, Network network) {
        atAnAccountFromAPlace.take(pair(account, network));
        atAnAccount.take(normal(account));
        if (network.told()) {
            fromAPlace.take(network.place());
            fromANeighbourhood.take(network.neighbourhood());
        }
    }

    void succeeded(String account, Network network) {
        wellKnown.add(pair(account, network));
    }

    private static String pair(String account, Network network) {
        return network.place() + " " + normal(account);
    }

    private static String normal(String account) {
        return account.strip().toLowerCase(Locale.ROOT);
    }
}
