package ngo.portal.launch.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Another address by which a server of this machine is reached, so that nothing answers for it on localhost. */
final class FarLine implements AutoCloseable {

    private static final String ADDRESS = "127.0.0.2";

    private final ServerSocket entrance;
    private final int target;

    private FarLine(ServerSocket entrance, int target) {
        this.entrance = entrance;
        this.target = target;
    }

    static FarLine to(int port) throws IOException {
        FarLine line = new FarLine(new ServerSocket(0, 50, InetAddress.getByName(ADDRESS)), port);
        beside(line::listen);
        return line;
    }

    /** As it is written in an address. */
    String place() {
        return ADDRESS + ":" + entrance.getLocalPort();
    }

    private interface Work {
        void run() throws IOException;
    }

    private void listen() throws IOException {
        while (!entrance.isClosed()) {
            Socket near = entrance.accept();
            beside(() -> connect(near));
        }
    }

    /** When the server does not answer, the connection is closed, and later connections are accepted. */
    private void connect(Socket near) throws IOException {
        try {
            Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
            beside(() -> pass(near, far));
            beside(() -> pass(far, near));
        } catch (IOException away) {
            near.close();
        }
    }

    /** One end that closes closes both. */
    private static void pass(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
    }

    private static void beside(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException closed) {
                        // One of the two has hung up.
                    }
                },
                "far line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
