package ngo.portal.web.operation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * By which names the port for operators may be called. A stranger's page reaches it in a browser of somebody nearby when a name of the
 * stranger's suddenly leads here; the browser still sends that name. Addresses and names without a dot belong to nobody elsewhere.
 */
final class OwnNames {

    /** The name, and the port behind it. */
    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-fA-F:.]*+]|[^:]*+)(?::\\d{1,5})?");

    private static final Pattern ADDRESS = Pattern.compile("\\[.*+]|\\d{1,3}(?:\\.\\d{1,3}){3}|[^.]++");

    private final Set<String> names;

    OwnNames(Set<String> names) {
        this.names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** Programs that name no host are asked by no browser. */
    boolean hold(@Nullable String host) {
        if (host == null || host.isEmpty()) {
            return true;
        }
        Matcher parts = HOST.matcher(host);
        return parts.matches()
                && (ADDRESS.matcher(parts.group(1)).matches()
                        || names.contains(parts.group(1).toLowerCase(Locale.ROOT)));
    }
}
