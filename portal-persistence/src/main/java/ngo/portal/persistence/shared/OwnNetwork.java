package ngo.portal.persistence.shared;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Checks whether a host is in the operator's own network, so that what is sent there does not leave it. */
public final class OwnNetwork {

    /** Unique local IPv6 addresses, fc00::/7. */
    private static final int LOCAL_BITS = 0xFE;

    private static final int LOCAL_BEGINNING = 0xFC;
    private static final int BYTES_OF_VERSION_6 = 16;

    private OwnNetwork() {}

    /** Whether all present addresses of a name are in such a network; false for an unknown name. */
    public static boolean holds(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(bare(host))).allMatch(OwnNetwork::holds);
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** The host without the brackets that an IPv6 address has in a URL. */
    static String bare(String host) {
        return host.replaceAll("^\\[|]$", "");
    }

    private static boolean holds(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean local = bytes.length == BYTES_OF_VERSION_6 && (bytes[0] & LOCAL_BITS) == LOCAL_BEGINNING;
        return local || address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress();
    }
}
