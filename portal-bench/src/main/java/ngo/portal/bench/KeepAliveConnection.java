package ngo.portal.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One connection that is kept, with as little work on this side as can be: who asks shares the processors with who answers, and a
 * signature costs less than what a whole client would add to it.
 */
final class KeepAliveConnection implements AutoCloseable {

    private static final int PATIENCE_MILLISECONDS = 60_000;
    private static final int HEXADECIMAL = 16;

    private final URI server;
    private Socket socket;
    private InputStream in;

    /** What came back; names of headers in small letters, the body as it went over the line. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Reply(int status, Map<String, String> headers, byte[] body, int bytes) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    KeepAliveConnection(URI server) {
        this.server = server;
        try {
            this.socket = connected(server);
            this.in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    private static Socket connected(URI server) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLISECONDS);
        return socket;
    }

    Reply get(String path) {
        return ask("GET", path, "Accept-Encoding: gzip\r\n", "");
    }

    /**
     * Sends a form.
     *
     * @param network from which it comes, as a proxy says
     * @param form encoded as in a request body
     */
    Reply post(String path, String network, String form) {
        String headers = "Content-Type: application/x-www-form-urlencoded\r\nX-Forwarded-For: " + network
                + "\r\nOrigin: " + server.getScheme() + "://" + server.getAuthority() + "\r\n";
        return ask("POST", path, headers, form);
    }

    private Reply ask(String method, String path, String headers, String body) {
        byte[] content = body.getBytes(UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nAccept-Language: en\r\n" + headers
                + (method.equals("POST") ? "Content-Length: " + content.length + "\r\n" : "") + "\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(ISO_8859_1));
        request.writeBytes(content);
        try {
            request.writeTo(socket.getOutputStream());
            Reply reply = read();
            if (reply.header("connection").equalsIgnoreCase("close")) {
                socket.close();
                socket = connected(server);
                in = new BufferedInputStream(socket.getInputStream());
            }
            return reply;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Reply read() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        byte[] body = headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")
                ? chunks()
                : exactly(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Reply(status, headers, body, body.length);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            whole.writeBytes(exactly(size));
            line();
        }
        line();
        return whole.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), HEXADECIMAL);
    }

    private byte[] exactly(int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException();
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0) {
                throw new EOFException();
            }
            if (one != '\r') {
                line.append((char) one);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException closed) {
            // It is not needed any more.
        }
    }
}
