package ngo.portal.persistence.shared;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Whether a host stands in the operator's own network, so that what is sent there does not leave it. */
public final class OwnNetwork {

    /** Unique local addresses of version 6, fc00::/7. */
    private static final int LOCAL_BITS = 0xFE;

    private static final int LOCAL_BEGINNING = 0xFC;
    private static final int BYTES_OF_VERSION_6 = 16;

    private OwnNetwork() {}

    /** All addresses that a name has now are of such a network; a name that nobody knows is not. */
    public static boolean holds(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(bare(host))).allMatch(OwnNetwork::holds);
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** Without the brackets that an address of version 6 has in a URL. */
    static String bare(String host) {
        return host.replaceAll("^\\[|]$", "");
    }

    private static boolean holds(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean local = bytes.length == BYTES_OF_VERSION_6 && (bytes[0] & LOCAL_BITS) == LOCAL_BEGINNING;
        return local || address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress();
    }
}
