package ngo.portal.web.connection;

import java.util.Arrays;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.http.HttpRequestPacket;

/** The body of a request while it arrives. It ends once: complete, refused or too late. */
final class Arrival {

    private static final int FIRST_BYTES = 1_024;

    private final HttpRequestPacket request;
    private final String network;
    private final boolean member;
    private final long mostBytes;
    private final long since = System.nanoTime();

    private byte[] bytes = {};
    private int length;
    private boolean ended;

    /**
     * Begins a body of which nothing has arrived.
     *
     * @param network the network that sends it
     * @param member whether the sender is signed in
     * @param mostBytes the largest size that is accepted
     */
    Arrival(HttpRequestPacket request, String network, boolean member, long mostBytes) {
        this.request = request;
        this.network = network;
        this.member = member;
        this.mostBytes = mostBytes;
    }

    long since() {
        return since;
    }

    HttpRequestPacket request() {
        return request;
    }

    String network() {
        return network;
    }

    boolean isOfAMember() {
        return member;
    }

    long nanos() {
        return System.nanoTime() - since;
    }

    synchronized long kept() {
        return bytes.length;
    }

    synchronized long received() {
        return length;
    }

    /** Appends a piece, and returns by how many bytes the kept memory grew; less than 0 where the body became too large. */
    synchronized long take(Buffer come) {
        if (ended) {
            return 0;
        }
        long all = (long) length + come.remaining();
        if (all > mostBytes) {
            return -1;
        }
        int before = bytes.length;
        if (all > before) {
            long doubled = Math.max(FIRST_BYTES, 2L * before);
            byte[] larger = new byte[(int) Math.max(all, Math.min(doubled, mostBytes))];
            System.arraycopy(bytes, 0, larger, 0, length);
            bytes = larger;
        }
        int more = come.remaining();
        come.get(bytes, length, more);
        length += more;
        return (long) bytes.length - before;
    }

    /** The complete body, once it has ended. */
    synchronized byte[] whole() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    /** Ends the body; false where it had ended before. */
    synchronized boolean end() {
        boolean first = !ended;
        ended = true;
        return first;
    }

    synchronized boolean isEnded() {
        return ended;
    }
}
