package ngo.portal.web.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;

/** Sends a request piece by piece. */
final class SlowConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;

    private SlowConnection(Socket socket) {
        this.socket = socket;
    }

    static SlowConnection to(int port) throws IOException {
        return from("127.0.0.1", port);
    }

    /** From another address of this machine, which is another network. */
    static SlowConnection from(String own, int port) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getByName(own), 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        return new SlowConnection(socket);
    }

    SlowConnection send(String piece) throws IOException {
        socket.getOutputStream().write(piece.getBytes(ISO_8859_1));
        return this;
    }

    /** One byte more, as long as the server listens. */
    void drip() {
        try {
            send("x");
        } catch (IOException hungUp) {
            // That is one of its answers.
        }
    }

    /** The head of what is answered next. */
    String head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return head.toString(ISO_8859_1);
            }
            head.write(next);
        }
        return head.toString(ISO_8859_1);
    }

    /** Whether just that comes next. */
    boolean said(String words) throws IOException {
        return new String(socket.getInputStream().readNBytes(words.length()), ISO_8859_1).equals(words);
    }

    /** All that is answered until the server hangs up. */
    String rest() throws IOException {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(rest);
        } catch (SocketException reset) {
            // What it said before counts.
        }
        return rest.toString(ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
