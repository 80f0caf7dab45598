package ngo.portal.keycloak;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The network that a request comes from.
 *
 * @param place one household or office: an IPv4 address, or 64 bits of an IPv6 address
 * @param neighbourhood the range that one provider assigns together: 24 bits of IPv4, 48 of IPv6
 * @param known whether the address is known; behind a proxy that does not forward it, all requests seem to come from this machine
 */
record Network(String place, String neighbourhood, boolean known) {

    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}");
    private static final int IPV4_BYTES = 4;

    static Network of(String address) {
        if (!ADDRESS.matcher(address).matches()) {
            return new Network("", "", false);
        }
        try {
            InetAddress known = InetAddress.getByName(address);
            byte[] bytes = known.getAddress();
            return bytes.length == IPV4_BYTES
                    ? new Network(head(bytes, 4), head(bytes, 3), !known.isLoopbackAddress())
                    : new Network(head(bytes, 8), head(bytes, 6), !known.isLoopbackAddress());
        } catch (UnknownHostException noAddress) {
            return new Network("", "", false);
        }
    }

    private static String head(byte[] bytes, int length) {
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, length));
    }
}
