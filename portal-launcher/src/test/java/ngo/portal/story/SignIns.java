package ngo.portal.story;

import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sessions of the process, one for each account in browsers and one without: to sign in costs the servers more than most
 * pages. They are given up long before the portal would ask for a fresh sign-in.
 */
public final class SignIns {

    public static final SignIns SHARED = new SignIns();

    private static final Duration FRESH = Duration.ofMinutes(6);

    private final Map<String, Kept<List<Cookie>>> browsers = new ConcurrentHashMap<>();
    private final Map<String, Kept<Map<String, Map<String, String>>>> programs = new ConcurrentHashMap<>();

    private SignIns() {}

    private record Kept<T>(T cookies, Instant since) {

        boolean isFresh() {
            return since.plus(FRESH).isAfter(Instant.now());
        }

        static <T> Optional<T> fresh(Map<String, Kept<T>> all, String key) {
            return Optional.ofNullable(all.get(key)).filter(Kept::isFresh).map(Kept::cookies);
        }

        /** What is fresh still began earlier than now. */
        static <T> void put(Map<String, Kept<T>> all, String key, T cookies) {
            all.compute(
                    key,
                    (same, before) ->
                            new Kept<>(cookies, before != null && before.isFresh() ? before.since() : Instant.now()));
        }
    }

    Optional<List<Cookie>> browser(Portal portal, String account) {
        return Kept.fresh(browsers, key(portal, account));
    }

    void keep(Portal portal, String account, List<Cookie> cookies) {
        Kept.put(browsers, key(portal, account), cookies);
    }

    /** The cookies of a session without a browser, by host and name. */
    public Optional<Map<String, Map<String, String>>> withoutBrowser(Portal portal, String account) {
        return Kept.fresh(programs, key(portal, account)).map(SignIns::copy);
    }

    /** Keeps such a session for the next test. */
    public void keepWithoutBrowser(Portal portal, String account, Map<String, Map<String, String>> cookies) {
        Kept.put(programs, key(portal, account), copy(cookies));
    }

    /** Gives up those of everybody of an organisation that has excluded the previous users. */
    void forget(String organisation) {
        browsers.keySet().removeIf(key -> key.contains("@" + organisation + ".example"));
        programs.keySet().removeIf(key -> key.contains("@" + organisation + ".example"));
    }

    private static Map<String, Map<String, String>> copy(Map<String, Map<String, String>> cookies) {
        Map<String, Map<String, String>> copy = new TreeMap<>();
        cookies.forEach((host, each) -> copy.put(host, new TreeMap<>(each)));
        return copy;
    }

    private static String key(Portal portal, String account) {
        return portal.address() + " " + account;
    }
}
