package ngo.portal.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Port settings that nothing else on this machine uses at the moment. Two processes that test side by side take turns in pairs
 * of ports, for a port is free again between being found and being used.
 */
public final class FreePorts {

    private FreePorts() {}

    public static Map<String, String> environment() {
        Port[] ports = Port.values();
        List<Integer> free = some(ports.length);
        Map<String, String> environment = new HashMap<>();
        for (int i = 0; i < ports.length; i++) {
            environment.put(ports[i].setting(), Integer.toString(free.get(i)));
        }
        return environment;
    }

    /** The number of this process among those that test side by side, from 1. */
    static int process() {
        return Integer.getInteger("portal.test.process", 1);
    }

    static List<Integer> some(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            List<Integer> free = new ArrayList<>();
            while (free.size() < count) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                if (socket.getLocalPort() / 2 % 2 == process() % 2) {
                    free.add(socket.getLocalPort());
                }
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
            return free;
        } catch (IOException noPortLeft) {
            throw new UncheckedIOException(noPortLeft);
        }
    }
}
