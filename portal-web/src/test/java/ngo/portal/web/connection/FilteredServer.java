package ngo.portal.web.connection;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import ngo.portal.web.limit.Networks;
import ngo.portal.web.security.signin.SignedInSessions;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;

/** The part of the server that reads connections, with few threads and with the portal's filters. */
final class FilteredServer implements AutoCloseable {

    static final int THREADS = 4;
    static final String OWN = "https://portal.example";
    static final String MEMBERS_SESSION = "0123456789abcdef";

    /** The limits are seconds, where the portal waits for longer. */
    private static final ArrivalBounds QUICK = new ArrivalBounds(
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            500,
            Duration.ofSeconds(3),
            Duration.ofSeconds(3),
            Duration.ofMillis(200),
            20,
            1_000_000,
            10_000_000);

    private final HttpServer server = new HttpServer();
    private final NetworkListener listener = new NetworkListener("public", "127.0.0.1", 0);
    private final Arrivals arrivals;
    private final FilteredListener filtered;
    private final AtomicInteger answered = new AtomicInteger();

    private FilteredServer() throws IOException {
        listener.getTransport()
                .setWorkerThreadPoolConfig(ThreadPoolConfig.defaultConfig()
                        .setCorePoolSize(THREADS)
                        .setMaxPoolSize(THREADS));
        server.addListener(listener);
        server.getServerConfiguration().addHttpHandler(new Echo(), "/");
        server.start();
        arrivals = new Arrivals(QUICK);
        SignedInSessions sessions = new SignedInSessions();
        sessions.add(MEMBERS_SESSION);
        filtered = FilteredListener.of(
                        listener.getTransport(), arrivals, new RequestInspector(OWN, new Networks(), sessions))
                .orElseThrow();
    }

    static FilteredServer started() throws IOException {
        return new FilteredServer();
    }

    SlowConnection connection() throws IOException {
        return SlowConnection.to(listener.getPort());
    }

    int port() {
        return listener.getPort();
    }

    Arrivals arrivals() {
        return arrivals;
    }

    int answered() {
        return answered.get();
    }

    @Override
    public void close() {
        filtered.restore();
        arrivals.close();
        server.shutdownNow();
    }

    /** Answers with the method, the address and the length of the body that it has received. */
    private final class Echo extends HttpHandler {

        @Override
        public void service(Request request, Response response) throws Exception {
            answered.incrementAndGet();
            byte[] body = {};
            if (request.getAttribute(IncomingHead.UNREAD) instanceof Integer status) {
                response.setStatus(status);
            } else {
                body = request.getInputStream().readAllBytes();
            }
            String said = request.getMethod() + " " + request.getRequestURI() + " " + body.length;
            response.setContentType("text/plain");
            response.getWriter().write(said);
        }
    }
}
