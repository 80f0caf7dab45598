package ngo.portal.launch.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Settings;

/** Keycloak's administration, entered with the administrator's password of this installation. */
final class KeycloakAdmin {

    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(20);

    private final URI keycloak;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();

    private KeycloakAdmin(URI keycloak, String token) {
        this.keycloak = keycloak;
        this.token = token;
    }

    static KeycloakAdmin signedIn(Settings settings, Secrets secrets) throws IOException {
        String form = "client_id=admin-cli&grant_type=password&username=admin&password="
                + URLEncoder.encode(secrets.get(Secrets.Name.KEYCLOAK_ADMIN), StandardCharsets.UTF_8);
        KeycloakAdmin stranger = new KeycloakAdmin(settings.keycloakUrl(), "");
        URI tokenEndpoint = URI.create(stranger.keycloak + "/realms/master/protocol/openid-connect/token");
        String answer = stranger.exchange(HttpRequest.newBuilder(tokenEndpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        String token = JsonParser.parseString(answer)
                .getAsJsonObject()
                .get("access_token")
                .getAsString();
        return new KeycloakAdmin(stranger.keycloak, token);
    }

    /**
     * Reads.
     *
     * @param path below {@code /admin/realms/}
     */
    JsonElement get(String path) throws IOException {
        return JsonParser.parseString(exchange(request(path)));
    }

    void put(String path, JsonObject body) throws IOException {
        exchange(
                request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/" + path))
                .header("Authorization", "Bearer " + token);
    }

    private String exchange(HttpRequest.Builder request) throws IOException {
        HttpRequest whole = request.timeout(REQUEST_TIMEOUT).build();
        try {
            HttpResponse<String> answer = client.send(whole, BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IOException(
                        whole.method() + " " + whole.uri().getPath() + " was answered by " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while Keycloak was asked");
        }
    }
}
