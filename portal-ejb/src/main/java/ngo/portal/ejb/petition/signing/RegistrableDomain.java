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
 * The part of a domain that somebody has registered. All names below it count as one, for their owner gives them away as they like. The
 * public suffix list says where that part begins; its file says of which day it is. Of its two parts only that of the registries counts:
 * a name that a provider gives away below its own domain costs nothing.
 */
final class RegistrableDomain {

    private static final boolean WITHOUT_PRIVATE = true;
    private static final boolean STRICT = true;

    /** All but the last two of its parts. */
    private static final Pattern BELOW = Pattern.compile("^.*\\.(?=[^.]+\\.[^.]+$)");

    /** The list's reader logs what it has read, at every start. This reference keeps its logger, and the level of it, from being collected. */
    private static final Logger READER = Logger.getLogger("crawlercommons.domains.EffectiveTldFinder");

    static {
        read();
    }

    private RegistrableDomain() {}

    /** Its last two parts where the list knows no suffix of it, or nothing is before the suffix. */
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
