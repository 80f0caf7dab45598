package ngo.portal.launch.settings;

import java.util.List;
import java.util.Optional;

/**
 * How one node of the portal runs.
 *
 * @param managementListen the address at which health and metrics are told
 * @param heap as Java wants it, such as 512m, or auto
 * @param javaOptions further ones, as they were given
 * @param threads for requests; the server's own number without it
 * @param poolApp the most connections for those who are signed in
 * @param poolPublic the most connections for public pages
 * @param poolKeys the most connections to the database of keys
 * @param drainSeconds how long it answers after it was told to drain
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

    /** Whether a collector that works beside the application pays: where there is room and a second processor. */
    public boolean collectsBeside(long memory, int processors) {
        return heapMegabytes(memory) >= LARGE_MEGABYTES && processors > 1;
    }

    /** Of all pools together, on this node. */
    public int connections() {
        return poolApp + poolPublic + poolKeys;
    }
}
