package ngo.portal.ejb.directory;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers the admin API's questions with the words that Keycloak 26.7 uses, so that no test has to wait for one. */
class TalkativeKeycloak implements AutoCloseable {

    private static final String ADMIN = "/admin/realms/coalition";

    private final HttpServer server;
    private final Map<String, String> answers = new HashMap<>();
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private final List<String> acts = new CopyOnWriteArrayList<>();
    private volatile String token = "";

    TalkativeKeycloak() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::answer);
        server.start();
        gives("abc");
        List.of("consortium-lead", "coalition-admin", "auditor")
                .forEach(role -> says("/roles/" + role + "/users", "[]"));
    }

    /** Quotation marks of the JSON may be single ones, which read better in Java. */
    TalkativeKeycloak says(String path, String json) {
        answers.put(ADMIN + path, json.replace('\'', '"'));
        return this;
    }

    /** From now on it gives this token, and knows none that it gave before. */
    TalkativeKeycloak gives(String accessToken) {
        token = accessToken;
        answers.put(
                "/realms/coalition/protocol/openid-connect/token",
                "{\"access_token\":\"" + accessToken
                        + "\",\"expires_in\":300,\"token_type\":\"Bearer\",\"not-before-policy\":0}");
        return this;
    }

    KeycloakDirectory directory() {
        return new KeycloakDirectory(
                "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/coalition",
                "secret",
                "http://portal.example",
                "");
    }

    List<String> questions() {
        return List.copyOf(questions);
    }

    /** Each with its method, its path and what was sent. */
    List<String> acts() {
        return List.copyOf(acts);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI uri = exchange.getRequestURI();
            String shown = exchange.getRequestHeaders().getFirst("Authorization");
            questions.add(shown + " " + uri);
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            acts.add(exchange.getRequestMethod() + " " + uri + " " + sent);
            if (uri.getPath().startsWith(ADMIN) && !("Bearer " + token).equals(shown)) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            String json = answers.get(uri.getPath() + "?" + uri.getQuery());
            json = json == null ? answers.get(uri.getPath()) : json;
            byte[] body = (json == null ? "{\"error\":\"unknown\"}" : json).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(json == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
