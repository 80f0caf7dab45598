package ngo.portal.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Port settings that nothing else on this machine uses at the moment. */
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

    static List<Integer> some(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> free = held.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : held) {
                socket.close();
            }
            return free;
        } catch (IOException noPortLeft) {
            throw new UncheckedIOException(noPortLeft);
        }
    }
}
