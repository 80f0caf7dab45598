package ngo.portal.api;

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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Stands between the portal and Keycloak's administration, lets everything through and writes down what was asked. */
final class CountingProxy implements AutoCloseable {

    private static final List<String> NOT_PASSED_ON =
            List.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "http2-settings");
    private static final int NO_BODY = -1;

    private final HttpServer server;
    private final String keycloak;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** What was asked, and when. */
    record Asked(long nanoTime, String path) {

        /** Whether anything has changed, which is asked all the time. */
        boolean isLook() {
            return path.contains("/admin-events?") || path.contains("/events?") || path.contains("/events/config");
        }
    }

    private CountingProxy(HttpServer server, String keycloak) {
        this.server = server;
        this.keycloak = keycloak;
    }

    static CountingProxy before(String keycloak) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        CountingProxy proxy = new CountingProxy(server, keycloak);
        server.createContext("/", proxy::pass);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "counting");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
        return proxy;
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** All that was asked since then. */
    List<Asked> since(long nanoTime) {
        return asked.stream().filter(one -> one.nanoTime() - nanoTime >= 0).toList();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(new Asked(System.nanoTime(), exchange.getRequestURI().toString()));
            byte[] body = exchange.getRequestBody().readAllBytes();
            HttpResponse<byte[]> answer = ask(exchange, body);
            answer.headers().map().forEach((name, values) -> {
                if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(
                    answer.statusCode(), answer.body().length == 0 ? NO_BODY : answer.body().length);
            exchange.getResponseBody().write(answer.body());
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
        server.stop(0);
    }
}
