package ngo.portal.web.limit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ngo.portal.persistence.shared.InputParser;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Determines the network of a client: an IPv4 address, or the first 64 bits of an IPv6 address, which a household or office shares. The
 * forwarding header counts only if the request comes from a trusted proxy; the network is then the last address before the trusted proxies.
 */
@ApplicationScoped
public class Networks {

    private static final int IPV6_BYTES = 16;
    private static final int IPV6_PREFIX_BYTES = 8;
    private static final int BITS_PER_BYTE = 8;

    /** The length of the longest notation of an IPv6 address. */
    private static final int MAX_ADDRESS_CHARACTERS = 45;

    /** An IP address, never a host name, so that parsing it causes no DNS query. */
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F.]*+:[0-9a-fA-F:.]*+");

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Range(byte[] address, int bits) {

        static Range of(String cidr) {
            String[] parts = cidr.strip().split("/", -1);
            byte[] address = parsed(parts[0])
                    .orElseThrow(() -> new IllegalArgumentException("no address: " + cidr))
                    .getAddress();
            int all = address.length * BITS_PER_BYTE;
            int bits = parts.length == 1 ? all : InputParser.whole(parts[1]).orElse(-1);
            if (parts.length > 2 || bits < 0 || bits > all) {
                throw new IllegalArgumentException("no range: " + cidr);
            }
            return new Range(address, bits);
        }

        boolean holds(InetAddress other) {
            byte[] asked = other.getAddress();
            if (asked.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 1 << (BITS_PER_BYTE - 1 - bit % BITS_PER_BYTE);
                if ((asked[bit / BITS_PER_BYTE] & mask) != (address[bit / BITS_PER_BYTE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    @Inject
    @ConfigProperty(name = "portal.trusted.proxies")
    private Optional<String> proxies;

    private List<Range> trusted = List.of();

    @PostConstruct
    void readTheProxies() {
        trust(proxies.orElse(""));
    }

    void trust(String ranges) {
        trusted = Stream.of(ranges.split(",", -1))
                .filter(range -> !range.isBlank())
                .map(Range::of)
                .toList();
    }

    public String of(HttpServletRequest request) {
        return of(request.getRemoteAddr(), forwardedFor(request));
    }

    /** All lines of the header in their order: some proxies append to the line that they received, others add one of their own below. */
    private static String forwardedFor(HttpServletRequest request) {
        return String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
    }

    /**
     * The network of a request that no servlet has seen yet.
     *
     * @param forwardedFor all lines of that header in their order, joined by commas
     */
    public String of(String peer, String forwardedFor) {
        return address(peer, forwardedFor).map(Networks::prefix).orElse(peer);
    }

    private Optional<InetAddress> address(String peer, String forwardedFor) {
        Optional<InetAddress> last = parsed(peer);
        List<String> stops = List.of(forwardedFor.split(",", -1));
        for (int i = stops.size() - 1; i >= 0 && last.filter(this::isTrusted).isPresent(); i--) {
            Optional<InetAddress> before = parsed(stops.get(i).strip());
            if (before.isEmpty()) {
                return last;
            }
            last = before;
        }
        return last;
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(range -> range.holds(address));
    }

    private static String prefix(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(bytes, 0, bytes.length == IPV6_BYTES ? IPV6_PREFIX_BYTES : bytes.length);
    }

    private static Optional<InetAddress> parsed(String text) {
        try {
            return text.length() <= MAX_ADDRESS_CHARACTERS
                            && ADDRESS.matcher(text).matches()
                    ? Optional.of(InetAddress.getByName(text))
                    : Optional.empty();
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }
}
