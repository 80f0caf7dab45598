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
        List<ServerSocket> held = new ArrayList<>();
        Map<String, String> environment = new HashMap<>();
        try {
            for (Port port : Port.values()) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                environment.put(port.setting(), Integer.toString(socket.getLocalPort()));
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
        } catch (IOException noPortLeft) {
            throw new UncheckedIOException(noPortLeft);
        }
        return environment;
    }
}
