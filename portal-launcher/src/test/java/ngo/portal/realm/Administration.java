package ngo.portal.realm;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import ngo.portal.api.AdministratorToken;
import ngo.portal.story.Portal;

/** One realm's administration, as Keycloak's administrator or as the portal's own account. */
final class Administration {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String FORM = "application/x-www-form-urlencoded";

    private final URI keycloak;
    private final String realm;
    private final Supplier<String> token;

    private Administration(URI keycloak, String realm, Supplier<String> token) {
        this.keycloak = keycloak;
        this.realm = realm;
        this.token = token;
    }

    /** What Keycloak answered, and where it put what it made. */
    record Answer(int status, String body, String location) {

        JsonObject object() {
            return JsonParser.parseString(body).getAsJsonObject();
        }

        JsonArray list() {
            return JsonParser.parseString(body).getAsJsonArray();
        }

        /** The id of what has just been made. */
        String id() {
            return location.substring(location.lastIndexOf('/') + 1);
        }
    }

    static Administration of(Portal portal, String realm) throws IOException {
        String password = portal.property("KEYCLOAK_ADMIN_PASSWORD");
        return new Administration(portal.keycloak(), realm, () -> AdministratorToken.of(portal.keycloak(), password));
    }

    /** With the portal's rights and no others. */
    Administration asThePortal() {
        String client = get("/clients?clientId=portal-directory")
                .list()
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsString();
        String secret = get("/clients/" + client + "/client-secret")
                .object()
                .get("value")
                .getAsString();
        Map<String, String> account =
                Map.of("grant_type", "client_credentials", "client_id", "portal-directory", "client_secret", secret);
        return new Administration(keycloak, realm, () -> accessToken(keycloak, realm, account));
    }

    Answer get(String path) {
        return send("GET", path, "", "application/json");
    }

    Answer post(String path, Object body) {
        return send("POST", path, new Gson().toJson(body), "application/json");
    }

    Answer put(String path, Object body) {
        return send("PUT", path, new Gson().toJson(body), "application/json");
    }

    Answer delete(String path) {
        return send("DELETE", path, "", "application/json");
    }

    /** Asks somebody to join, in a language that counts where the person has chosen none yet. */
    Answer invite(String organisation, String address, String language) {
        return send(
                "POST",
                "/organizations/" + organisation + "/members/invite-user",
                form(Map.of("email", address)),
                FORM,
                "Accept-Language",
                language);
    }

    String organisation(String alias) {
        return get("/organizations?max=100").list().asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(organisation -> organisation.get("alias").getAsString().equals(alias))
                .map(organisation -> organisation.get("id").getAsString())
                .findFirst()
                .orElseThrow();
    }

    /** Somebody with a password and nothing else. */
    String person(String address, String password) {
        return post(
                        "/users",
                        Map.of(
                                "username",
                                address,
                                "email",
                                address,
                                "enabled",
                                true,
                                "firstName",
                                "Test",
                                "lastName",
                                "Person",
                                "credentials",
                                new Object[] {Map.of("type", "password", "value", password)}))
                .id();
    }

    static String accessToken(URI keycloak, String realm, Map<String, String> request) {
        return tokens(keycloak, realm, request).object().get("access_token").getAsString();
    }

    /** What the token endpoint says, refusals too. */
    static Answer tokens(URI keycloak, String realm, Map<String, String> request) {
        URI address = keycloak.resolve("/realms/" + realm + "/protocol/openid-connect/token");
        return exchange(HttpRequest.newBuilder(address)
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(form(request))));
    }

    private Answer send(String method, String path, String body, String type, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(keycloak.resolve("/admin/realms/" + realm + path))
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return exchange(request);
    }

    private static Answer exchange(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            String location = answer.headers().firstValue("Location").orElse("");
            return new Answer(answer.statusCode(), answer.body(), location);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
