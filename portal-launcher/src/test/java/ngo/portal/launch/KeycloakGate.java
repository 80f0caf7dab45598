package ngo.portal.launch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands between the portal and Keycloak's administration, lets everything through, and cuts the line at one change of one
 * organisation: before Keycloak hears of it, or after Keycloak has done it and before the portal hears that.
 */
public final class KeycloakGate implements AutoCloseable {

    private static final Pattern ALIAS = Pattern.compile("\"alias\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("/organizations/([0-9a-f-]{36})");
    private static final List<String> NOT_PASSED_ON =
            List.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "http2-settings");
    private static final int NO_BODY = -1;

    private final HttpServer server;
    private final String keycloak;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Cut> cuts = new ConcurrentHashMap<>();
    private final Map<String, String> aliases = new ConcurrentHashMap<>();
    private final Map<String, Integer> changes = new ConcurrentHashMap<>();

    /** Where the line is cut, and what is done then. */
    private record Cut(int change, boolean after, Runnable meanwhile) {}

    private KeycloakGate(HttpServer server, String keycloak) {
        this.server = server;
        this.keycloak = keycloak;
    }

    static KeycloakGate before(String keycloak) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            KeycloakGate gate = new KeycloakGate(server, keycloak);
            server.createContext("/", gate::pass);
            server.setExecutor(Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work, "gate");
                thread.setDaemon(true);
                return thread;
            }));
            server.start();
            return gate;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Cuts once, at the change of this number that concerns the organisation; the first is that it comes into being. */
    public void cut(String alias, int change, boolean after) {
        cut(alias, change, after, () -> {});
    }

    public void cut(String alias, int change, boolean after, Runnable meanwhile) {
        cuts.put(alias, new Cut(change, after, meanwhile));
    }

    /** How many changes of an organisation have come through, or would have. */
    public int changes(String alias) {
        return changes.getOrDefault(alias, 0);
    }

    /** Whether the line of this organisation is still to be cut. */
    public boolean isToBeCut(String alias) {
        return cuts.containsKey(alias);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Optional<Cut> cut = cutNow(exchange, body);
            if (cut.isPresent() && !cut.get().after()) {
                cut.get().meanwhile().run();
                return;
            }
            HttpResponse<byte[]> answer = ask(exchange, body);
            learn(body, answer);
            if (cut.isPresent()) {
                cut.get().meanwhile().run();
                return;
            }
            answer.headers().map().forEach((name, values) -> {
                if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            byte[] told = answer.body();
            exchange.sendResponseHeaders(answer.statusCode(), told.length == 0 ? NO_BODY : told.length);
            exchange.getResponseBody().write(told);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Cut> cutNow(HttpExchange exchange, byte[] body) {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("GET") || !path.contains("/organizations")) {
            return Optional.empty();
        }
        Matcher id = ID.matcher(path);
        String alias = id.find() ? aliases.getOrDefault(id.group(1), "") : alias(body);
        int change = changes.merge(alias, 1, Integer::sum);
        Cut cut = cuts.get(alias);
        if (cut == null || cut.change() != change) {
            return Optional.empty();
        }
        cuts.remove(alias);
        return Optional.of(cut);
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

    /** Keycloak says in the answer which id it gave. */
    private void learn(byte[] body, HttpResponse<byte[]> answer) {
        String alias = alias(body);
        Matcher id = ID.matcher(answer.headers().firstValue("Location").orElse(""));
        if (!alias.isEmpty() && id.find()) {
            aliases.put(id.group(1), alias);
        }
    }

    private static String alias(byte[] body) {
        Matcher found = ALIAS.matcher(new String(body, StandardCharsets.UTF_8));
        return found.find() ? found.group(1) : "";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
