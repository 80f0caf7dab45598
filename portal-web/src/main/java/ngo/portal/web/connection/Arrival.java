package ngo.portal.web.connection;

import java.util.Arrays;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.http.HttpRequestPacket;

/** A body that is on its way here. It is ended once: whole, refused or too late, whichever comes first. */
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
     * Begins.
     *
     * @param network whose it is counted as
     * @param member whether somebody sends it who is signed in
     * @param mostBytes how large it may become
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

    /** Takes what has come, and returns by how much more is kept now; less than 0 where it is more than may come. */
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

    /** All of it; nothing comes to it any more. */
    synchronized byte[] whole() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    /** Whether it is ended by this call. */
    synchronized boolean end() {
        boolean first = !ended;
        ended = true;
        return first;
    }

    synchronized boolean isEnded() {
        return ended;
    }
}
