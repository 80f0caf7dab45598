package ngo.portal.launch.shared;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;

/** A network between the portal and Keycloak. Its creator decides for each request whether and when it is forwarded. */
public final class ForwardingProxy implements AutoCloseable {

    private static final List<String> NOT_PASSED_ON =
            List.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "http2-settings");
    private static final int NO_BODY = -1;

    private final HttpServer server;
    private final String target;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ForwardingProxy(HttpServer server, String target) {
        this.server = server;
        this.target = target;
    }

    /** What becomes of a request; where it is not answered the line is cut. */
    public interface Handler {

        void pass(Passing request) throws IOException, InterruptedException;
    }

    /** A request that has come as far as this. */
    public final class Passing {

        private final HttpExchange exchange;
        private final byte[] body;

        private Passing(HttpExchange exchange) throws IOException {
            this.exchange = exchange;
            body = exchange.getRequestBody().readAllBytes();
        }

        public String method() {
            return exchange.getRequestMethod();
        }

        public URI address() {
            return exchange.getRequestURI();
        }

        public byte[] body() {
            return body;
        }

        /** Lets it go on, and waits for what is said to it. */
        public HttpResponse<byte[]> ask() throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target + address()))
                    .method(method(), BodyPublishers.ofByteArray(body));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (isPassedOn(name)) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            return http.send(request.build(), BodyHandlers.ofByteArray());
        }

        public void answer(HttpResponse<byte[]> said) throws IOException {
            said.headers().map().forEach((name, values) -> {
                if (isPassedOn(name)) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(said.statusCode(), said.body().length == 0 ? NO_BODY : said.body().length);
            exchange.getResponseBody().write(said.body());
        }
    }

    public static ForwardingProxy before(String target, Handler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ForwardingProxy proxy = new ForwardingProxy(server, target);
        server.createContext("/", exchange -> proxy.pass(exchange, handler));
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "network");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
        return proxy;
    }

    private void pass(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            handler.pass(new Passing(exchange));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isPassedOn(String header) {
        return !NOT_PASSED_ON.contains(header.toLowerCase(Locale.ROOT));
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
