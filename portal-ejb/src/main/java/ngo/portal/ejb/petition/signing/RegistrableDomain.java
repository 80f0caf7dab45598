package ngo.portal.ejb.petition.signing;

import crawlercommons.domains.EffectiveTldFinder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * The registrable domain of a host name. All names below it count as one, because its owner can create any number of them.
 * The public suffix list defines where it begins; its file contains its date. Only the ICANN section of the list counts:
 * names that a provider gives away below its own domain cost nothing.
 */
final class RegistrableDomain {

    private static final boolean WITHOUT_PRIVATE = true;
    private static final boolean STRICT = true;

    /** All labels but the last two. */
    private static final Pattern BELOW = Pattern.compile("^.*\\.(?=[^.]+\\.[^.]+$)");

    /**
     * The library logs at each start what it has read. This reference keeps its logger, with the configured level, from
     * being garbage collected.
     */
    private static final Logger READER = Logger.getLogger("crawlercommons.domains.EffectiveTldFinder");

    static {
        read();
    }

    private RegistrableDomain() {}

    /** The registrable domain; the last two labels if the list knows no suffix of the name, or the name is itself a suffix. */
    static String of(String domain) {
        return Objects.requireNonNullElseGet(
                EffectiveTldFinder.getAssignedDomain(domain, STRICT, WITHOUT_PRIVATE),
                () -> BELOW.matcher(domain).replaceFirst(""));
    }

    private static void read() {
        READER.setLevel(Level.WARNING);
        try (InputStream list =
                Objects.requireNonNull(RegistrableDomain.class.getResourceAsStream("public-suffix-list.dat"))) {
            if (!EffectiveTldFinder.getInstance().initialize(list)) {
                throw new IllegalStateException("the public suffix list cannot be read");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
