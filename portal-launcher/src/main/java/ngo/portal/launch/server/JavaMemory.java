package ngo.portal.launch.server;

import java.lang.management.ManagementFactory;
import java.util.List;
import ngo.portal.launch.settings.NodeSettings;

/** How much memory the portal's Java takes, and who collects in it what is no longer needed. */
record JavaMemory(NodeSettings node) {

    List<String> options() {
        return options(memory(), Runtime.getRuntime().availableProcessors());
    }

    List<String> options(long memory, int processors) {
        return List.of(
                "-Xmx" + node.heapMegabytes(memory) + "m",
                node.collectsBeside(memory, processors) ? "-XX:+UseG1GC" : "-XX:+UseSerialGC");
    }

    /** What this machine has, or the container that this runs in; the JDK knows both. */
    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }
}
