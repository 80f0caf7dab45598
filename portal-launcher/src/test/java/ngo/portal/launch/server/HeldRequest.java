package ngo.portal.launch.server;

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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A network between the portal and Keycloak in which one request is held up and arrives minutes later. */
final class HeldRequest implements AutoCloseable {

    private static final List<String> NOT_PASSED_ON =
            List.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "http2-settings");
    private static final int NO_BODY = -1;

    private final HttpServer server;
    private final String keycloak;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicBoolean armed = new AtomicBoolean();
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final AtomicInteger answer = new AtomicInteger();

    private HeldRequest(HttpServer server, URI keycloak) {
        this.server = server;
        this.keycloak = keycloak.toString();
    }

    static HeldRequest before(URI keycloak) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        HeldRequest network = new HeldRequest(server, keycloak);
        server.createContext("/", network::pass);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "network");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
        return network;
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The next request that puts somebody into a group is held up. */
    void arm() {
        armed.set(true);
    }

    boolean isHeld() throws InterruptedException {
        return held.await(90, TimeUnit.SECONDS);
    }

    /** It arrives; what Keycloak says to it. */
    int release() throws InterruptedException {
        released.countDown();
        if (!arrived.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("The request that was held up did not arrive.");
        }
        return answer.get();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean isGroup = exchange.getRequestMethod().equals("PUT")
                    && exchange.getRequestURI().getPath().matches(".*/groups/[^/]+/members/[^/]+");
            boolean holds = isGroup && armed.compareAndSet(true, false);
            if (holds) {
                held.countDown();
                released.await();
            }
            HttpResponse<byte[]> said = ask(exchange, body);
            if (holds) {
                answer.set(said.statusCode());
                arrived.countDown();
            }
            said.headers().map().forEach((name, values) -> {
                if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(said.statusCode(), said.body().length == 0 ? NO_BODY : said.body().length);
            exchange.getResponseBody().write(said.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> ask(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(keycloak + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
    }
}
