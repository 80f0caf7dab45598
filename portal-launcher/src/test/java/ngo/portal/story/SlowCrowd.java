package ngo.portal.story;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import ngo.portal.api.Program;

/** Many connections from many networks, each of which begins a request and goes on with a byte every second. */
public final class SlowCrowd implements AutoCloseable {

    private static final List<String> ADDRESSES = List.of(
            "/api/v1/public/codes",
            "/api/v1/public/petitions/a/signatures",
            "/en/petitions/confirm",
            "/verify/en",
            "/dashboard",
            "/statements/import",
            "/api/v1/statements",
            "/api/backchannel-logout");

    private final URI portal;
    private final boolean bodies;
    private final List<Socket> open = new ArrayList<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final Future<?> drips;
    private final ScheduledExecutorService dripping = Executors.newSingleThreadScheduledExecutor();

    private SlowCrowd(URI portal, boolean bodies, int size) throws IOException {
        this.portal = portal;
        this.bodies = bodies;
        for (int i = 0; i < size; i++) {
            open.add(another());
        }
        drips = dripping.scheduleWithFixedDelay(this::drip, 1, 1, TimeUnit.SECONDS);
    }

    /** They send the bodies of their requests slowly. A connection that the server closes is replaced by a new one. */
    public static SlowCrowd ofBodies(URI portal, int size) throws IOException {
        return new SlowCrowd(portal, true, size);
    }

    /** They send the heads slowly. */
    public static SlowCrowd ofHeads(URI portal, int size) throws IOException {
        return new SlowCrowd(portal, false, size);
    }

    /** How often somebody has begun a request. */
    public int begun() {
        return begun.get();
    }

    private Socket another() throws IOException {
        int number = begun.getAndIncrement();
        String address = ADDRESSES.get(number % ADDRESSES.size());
        Socket socket = new Socket(portal.getHost(), portal.getPort());
        boolean api = address.startsWith("/api/v1/");
        String head = "POST " + address + " HTTP/1.1\r\nHost: " + portal.getAuthority() + "\r\nX-Forwarded-For: "
                + Program.anyNetwork() + "\r\nContent-Type: "
                + (api ? "application/json" : "application/x-www-form-urlencoded") + "\r\n"
                + (address.startsWith("/api/") ? "" : "Origin: " + portal + "\r\n") + "Content-Length: 9000\r\n";
        socket.getOutputStream().write((head + (bodies ? "\r\n" : "X-Slow: ")).getBytes(ISO_8859_1));
        return socket;
    }

    private void drip() {
        for (int i = 0; i < open.size(); i++) {
            try {
                drip(i);
            } catch (IOException hungUp) {
                // The next round begins another one.
            }
        }
    }

    private void drip(int number) throws IOException {
        Socket socket = open.get(number);
        if (socket.isClosed()) {
            open.set(number, another());
        } else if (socket.getInputStream().available() > 0) {
            socket.close();
        } else {
            write(socket);
        }
    }

    private static void write(Socket socket) throws IOException {
        try {
            socket.getOutputStream().write('x');
        } catch (IOException hungUp) {
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        drips.cancel(false);
        dripping.shutdownNow();
        for (Socket one : open) {
            one.close();
        }
    }
}
