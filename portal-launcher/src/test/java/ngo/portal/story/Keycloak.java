package ngo.portal.story;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ngo.portal.api.AdministratorToken;

/** Keycloak's console, for what nobody can wait for in a test. */
final class Keycloak {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Portal portal;

    Keycloak(Portal portal) {
        this.portal = portal;
    }

    /**
     * While this is done Keycloak dates each sign-in to this instant. The realm's own tokens say it, signed by its own keys: to
     * the portal such a person is one who has signed in at that time.
     */
    <T> T datingSignInsTo(Instant instant, Callable<T> done) throws Exception {
        String scope = found(get("/client-scopes"), "\"id\":\"([^\"]+)\",\"name\":\"basic\"");
        String mappers = "/client-scopes/" + scope + "/protocol-mappers/models";
        String id = found(get(mappers), "\"id\":\"([^\"]+)\",\"name\":\"auth_time\"");
        String original = get(mappers + "/" + id);
        put(
                mappers + "/" + id,
                """
                {"id": "%s", "name": "auth_time", "protocol": "openid-connect", "protocolMapper": "oidc-hardcoded-claim-mapper",
                 "config": {"claim.name": "auth_time", "claim.value": "%d", "jsonType.label": "long",
                            "id.token.claim": "true", "access.token.claim": "true"}}"""
                        .formatted(id, instant.getEpochSecond()));
        try {
            return done.call();
        } finally {
            put(mappers + "/" + id, original);
        }
    }

    /** Ends every session of a person. */
    void signOut(String account) throws Exception {
        send(request("/users/" + id(account) + "/logout")
                .POST(BodyPublishers.noBody())
                .build());
    }

    /** Every session that a person has there. */
    Set<String> sessions(String account) throws Exception {
        return Pattern.compile("\"id\":\"([^\"]+)\",\"username\"")
                .matcher(get("/users/" + id(account) + "/sessions"))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** Ends this one alone. */
    void end(String session) throws Exception {
        send(request("/sessions/" + session).DELETE().build());
    }

    /** The language that Keycloak has of a person, empty where it has none. */
    String language(String account) throws Exception {
        Matcher found = Pattern.compile("\"locale\":\\[\"([^\"]*)\"]").matcher(get("/users/" + id(account)));
        return found.find() ? found.group(1) : "";
    }

    /** Changes it, as the person could at the account console. */
    void speak(String account, String language) throws Exception {
        String id = id(account);
        String person = get("/users/" + id);
        put("/users/" + id, person.replaceFirst("\"locale\":\\[[^]]*]", "\"locale\":[\"" + language + "\"]"));
    }

    private String id(String account) throws Exception {
        return found(get("/users?exact=true&username=" + account), "\"id\":\"([^\"]+)\"");
    }

    private String get(String path) throws Exception {
        return send(request(path).build());
    }

    private void put(String path, String json) throws Exception {
        send(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))
                .build());
    }

    private HttpRequest.Builder request(String path) throws Exception {
        return HttpRequest.newBuilder(URI.create(portal.keycloak() + "/admin/realms/coalition" + path))
                .header("Authorization", "Bearer " + token());
    }

    private String token() throws Exception {
        return AdministratorToken.of(portal.keycloak(), portal.property("KEYCLOAK_ADMIN_PASSWORD"));
    }

    private static String send(HttpRequest request) throws Exception {
        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String found(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("not in " + text);
        }
        return found.group(1);
    }
}
