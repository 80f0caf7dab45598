package ngo.portal.launch.server;

import java.lang.management.ManagementFactory;
import java.util.List;
import ngo.portal.launch.settings.NodeSettings;

/** Heap size and garbage collector of the portal's Java. */
record JavaMemory(NodeSettings node) {

    List<String> options() {
        return options(memory(), Runtime.getRuntime().availableProcessors());
    }

    List<String> options(long memory, int processors) {
        return List.of(
                "-Xmx" + node.heapMegabytes(memory) + "m",
                node.collectsBeside(memory, processors) ? "-XX:+UseG1GC" : "-XX:+UseSerialGC");
    }

    /** The memory of this machine or of the container; the JDK determines both. */
    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }
}
