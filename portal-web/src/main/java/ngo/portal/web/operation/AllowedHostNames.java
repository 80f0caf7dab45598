package ngo.portal.web.operation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The host names that the port for operators accepts. The page of a stranger can reach the port from a browser in this network when the
 * stranger points a name of theirs at it, but the browser then sends that name. No stranger owns an address or a name without a dot here.
 */
final class AllowedHostNames {

    /** The name, and the port behind it. */
    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-fA-F:.]*+]|[^:]*+)(?::\\d{1,5})?");

    private static final Pattern ADDRESS = Pattern.compile("\\[.*+]|\\d{1,3}(?:\\.\\d{1,3}){3}|[^.]++");

    private final Set<String> names;

    AllowedHostNames(Set<String> names) {
        this.names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether requests may name this host. A request that names none comes from no browser. */
    boolean allow(@Nullable String host) {
        if (host == null || host.isEmpty()) {
            return true;
        }
        Matcher parts = HOST.matcher(host);
        return parts.matches()
                && (ADDRESS.matcher(parts.group(1)).matches()
                        || names.contains(parts.group(1).toLowerCase(Locale.ROOT)));
    }
}
