package ngo.portal.launch.settings;

import java.util.List;
import java.util.Optional;

/**
 * Settings of one node of the portal.
 *
 * @param managementListen the address at which health and metrics are served
 * @param heap as Java accepts it, such as 512m, or auto
 * @param javaOptions further ones, as they were given
 * @param threads for requests; absent for the server's default
 * @param poolApp maximum number of connections for signed-in people
 * @param poolPublic maximum number of connections for public pages
 * @param poolKeys maximum number of connections to the database of keys
 * @param drainSeconds how long the node keeps answering after the command to drain
 */
public record NodeSettings(
        String name,
        String managementListen,
        String heap,
        List<String> javaOptions,
        Optional<Integer> threads,
        int poolApp,
        int poolPublic,
        int poolKeys,
        int drainSeconds,
        boolean jsonLog,
        String logLevel) {

    private static final long MEGABYTE = 1L << 20;
    private static final long LEAST_MEGABYTES = 512;
    private static final long MOST_MEGABYTES = 4096;
    private static final int MEGABYTES_PER_GIGABYTE = 1024;
    private static final int LARGE_MEGABYTES = 2048;
    private static final String AUTO = "auto";

    /**
     * The heap in megabytes.
     *
     * @param memory what the machine or its limit has, in bytes
     */
    public long heapMegabytes(long memory) {
        if (heap.equals(AUTO)) {
            return Math.max(LEAST_MEGABYTES, Math.min(MOST_MEGABYTES, memory / 2 / MEGABYTE));
        }
        long number = Long.parseLong(heap.substring(0, heap.length() - 1));
        return heap.matches(".*[gG]") ? number * MEGABYTES_PER_GIGABYTE : number;
    }

    /** Whether a concurrent garbage collector pays off: with enough memory and a second processor. */
    public boolean collectsBeside(long memory, int processors) {
        return heapMegabytes(memory) >= LARGE_MEGABYTES && processors > 1;
    }

    /** Maximum number of connections of all pools on this node. */
    public int connections() {
        return poolApp + poolPublic + poolKeys;
    }
}
