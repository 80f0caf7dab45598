package ngo.portal.launch.server;

import com.google.gson.JsonElement;
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
import java.util.Optional;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.StartupRefused;

/** A client of Keycloak's administration API, signed in with the administrator's password of this installation. */
final class KeycloakAdmin {

    /** Importing a whole realm takes long. */
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(60);

    private static final int NOT_FOUND = 404;
    private static final int REFUSED = 400;

    private final URI keycloak;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();

    private KeycloakAdmin(URI keycloak, String token) {
        this.keycloak = keycloak;
        this.token = token;
    }

    static KeycloakAdmin signedIn(Settings settings, Secrets secrets) throws IOException {
        return signedIn(
                settings.keycloakHere(),
                "master",
                "client_id=admin-cli&grant_type=password&username=admin&password="
                        + encoded(secrets.get(Secrets.Name.KEYCLOAK_ADMIN)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static KeycloakAdmin signedIn(URI keycloak, String realm, String form) throws IOException {
        KeycloakAdmin stranger = new KeycloakAdmin(keycloak, "");
        URI tokenEndpoint = URI.create(keycloak + "/realms/" + realm + "/protocol/openid-connect/token");
        String answer = stranger.exchange(HttpRequest.newBuilder(tokenEndpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        String token = JsonParser.parseString(answer)
                .getAsJsonObject()
                .get("access_token")
                .getAsString();
        return new KeycloakAdmin(stranger.keycloak, token);
    }

    /** Signs in as the temporary administrator of an external Keycloak. */
    static KeycloakAdmin ofSetup(Settings settings) throws IOException {
        Settings.SetupClient client = settings.setupClient()
                .orElseThrow(() -> new StartupRefused("PORTAL_KEYCLOAK_SETUP_CLIENT_ID must be set."));
        return ofClient(settings, "master", client.id(), client.secret());
    }

    /** The same for commands that need this account. */
    static KeycloakAdmin requireSetup(Settings settings) {
        try {
            return ofSetup(settings);
        } catch (IOException refused) {
            throw new StartupRefused(
                    "Keycloak at " + settings.keycloakAdminUrl() + " rejects the setup client: " + refused.getMessage()
                            + ".",
                    refused);
        }
    }

    /** Signs in with the portal's service account, which may manage people and organisations. */
    static KeycloakAdmin ofDirectory(Settings settings) throws IOException {
        return ofClient(
                settings, "coalition", "portal-directory", settings.given().get(Secrets.Name.DIRECTORY_CLIENT));
    }

    private static KeycloakAdmin ofClient(Settings settings, String realm, String id, String secret)
            throws IOException {
        return signedIn(
                settings.keycloakAdminUrl(),
                realm,
                "grant_type=client_credentials&client_id=" + encoded(id) + "&client_secret=" + encoded(secret));
    }

    /**
     * The resource, or empty if it does not exist.
     *
     * @param path below {@code /admin/realms/}
     */
    Optional<JsonElement> find(String path) throws IOException {
        HttpResponse<String> answer = answer(request(path));
        return answer.statusCode() == NOT_FOUND
                ? Optional.empty()
                : Optional.of(JsonParser.parseString(accepted(answer)));
    }

    void post(String path, JsonElement body) throws IOException {
        exchange(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /**
     * The resource, which has to exist.
     *
     * @param path below {@code /admin/realms/}
     */
    JsonElement get(String path) throws IOException {
        return JsonParser.parseString(exchange(request(path)));
    }

    void put(String path, JsonElement body) throws IOException {
        exchange(
                request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms" + (path.isEmpty() ? "" : "/" + path)))
                .header("Authorization", "Bearer " + token);
    }

    private String exchange(HttpRequest.Builder request) throws IOException {
        return accepted(answer(request));
    }

    private static String accepted(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= REFUSED) {
            HttpRequest asked = answer.request();
            throw new IOException(
                    asked.method() + " " + asked.uri().getPath() + " returned status " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) throws IOException {
        HttpRequest whole = request.timeout(REQUEST_TIMEOUT).build();
        try {
            return client.send(whole, BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for Keycloak");
        }
    }
}
