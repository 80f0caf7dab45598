package ngo.portal.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import ngo.portal.launch.settings.Port;

/**
 * Port settings that nothing else on this machine uses. A port is free again between being found and being used, so
 * processes that test side by side look for theirs in different places, none is given twice, and all are below those that
 * the system takes for outgoing connections.
 */
public final class FreePorts {

    private static final int FIRST = 20_000;
    private static final int FOR_A_PROCESS = 5_000;
    private static final AtomicInteger NEXT = new AtomicInteger(FIRST
            + (process() - 1) * FOR_A_PROCESS
            + ThreadLocalRandom.current().nextInt(FOR_A_PROCESS / 2));

    private FreePorts() {}

    public static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        for (Port port : Port.values()) {
            environment.put(port.setting(), Integer.toString(one()));
        }
        return environment;
    }

    /** The number of this process among those that test side by side, from 1. */
    static int process() {
        return Integer.getInteger("portal.test.process", 1);
    }

    public static List<Integer> some(int count) {
        return IntStream.range(0, count).mapToObj(i -> one()).toList();
    }

    private static int one() {
        int port = NEXT.getAndIncrement();
        while (!isFree(port)) {
            port = NEXT.getAndIncrement();
        }
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket trial = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return trial.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
