package ngo.portal.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ngo.portal.launch.Installation;

/** A program of one of the sample people, or of nobody. */
public final class Program {

    /** A good while before the five minutes are over that the realm gives an access token. */
    private static final Duration FRESH = Duration.ofMinutes(3);

    private static final int BLOCK = 1 << 16;

    /** By Keycloak and account: there may be another Keycloak after the one that gave it. */
    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI portal;
    private final URI keycloak;
    private final String account;
    private final String network = anyNetwork();

    Program(Installation portal, String account) {
        this(portal.portalUrl(), portal.keycloakUrl(), account);
    }

    public Program(URI portal, URI keycloak, String account) {
        this.portal = portal;
        this.keycloak = keycloak;
        this.account = account;
    }

    private record Token(String value, Instant since) {

        /** Keycloak gives none while it is away. */
        boolean isUsable() {
            return !value.isEmpty() && since.plus(FRESH).isAfter(Instant.now());
        }
    }

    /** With a token that nobody has had before: what is kept may be older than what a test is about. */
    public Program afresh() {
        TOKENS.remove(key());
        return this;
    }

    /** The same for everybody of an organisation whose older tokens open nothing any more. */
    public static void forget(String organisation) {
        TOKENS.keySet().removeIf(key -> key.endsWith("@" + organisation + ".example"));
    }

    private String key() {
        return keycloak + " " + account;
    }

    /** What the portal said. */
    public record Reply(int status, String body, HttpResponse<String> response) {

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The first text field of this name. */
        public String field(String name) {
            Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(body);
            return found.find() ? found.group(1) : "";
        }
    }

    /** The address of somebody in a network of their own, so that nobody has to wait for what others have asked. */
    public static String anyNetwork() {
        ThreadLocalRandom any = ThreadLocalRandom.current();
        return "2001:db8:%x:%x::1".formatted(any.nextInt(1, BLOCK), any.nextInt(1, BLOCK));
    }

    public Reply get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    public Reply post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    public Reply send(String method, String path, String json, String... headers) {
        return reply(request(method, path, json, headers));
    }

    /** What is no text. */
    public HttpResponse<byte[]> takes(String path, String json) {
        return answer(request("POST", path, json), BodyHandlers.ofByteArray());
    }

    private HttpRequest request(String method, String path, String json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(portal + "/api/v1" + path))
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .setHeader("Content-Type", "application/json");
        if (account.isEmpty()) {
            request.setHeader("X-Forwarded-For", network);
        } else {
            request.setHeader("Authorization", "Bearer " + token());
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request.build();
    }

    /** Right after the very first start the portal may not have looked into Keycloak yet. */
    public void waitForMembership() {
        for (int i = 0; i < 60 && !get("/me").body().contains("\"alias\""); i++) {
            LockSupport.parkNanos(500_000_000L);
        }
    }

    private static Reply reply(HttpRequest request) {
        HttpResponse<String> response = answer(request, BodyHandlers.ofString());
        return new Reply(response.statusCode(), response.body(), response);
    }

    private static <T> HttpResponse<T> answer(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String token() {
        return TOKENS.compute(
                        key(),
                        (key, known) -> known != null && known.isUsable()
                                ? known
                                : new Token(tokens(account).field("access_token"), Instant.now()))
                .value();
    }

    /** What Keycloak gives for a name and a password. */
    Reply tokens(String name) {
        String form = Map.of(
                        "client_id", "portal-cli",
                        "grant_type", "password",
                        "scope", "openid organization:*",
                        "username", name,
                        "password", "demo")
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        URI address = URI.create(keycloak + "/realms/coalition/protocol/openid-connect/token");
        return reply(HttpRequest.newBuilder(address)
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }
}
