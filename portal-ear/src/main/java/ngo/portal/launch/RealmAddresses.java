package ngo.portal.launch;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What Keycloak's realm knows of addresses: where people come back to once they have signed in, and which server takes its
 * letters. The realm learns them when it is imported, once; the settings may be others at any later start.
 */
final class RealmAddresses {

    private static final Logger LOG = Logger.getLogger(RealmAddresses.class.getName());
    private static final Duration AT_MOST = Duration.ofSeconds(20);

    private final Settings settings;
    private final Secrets secrets;
    private final Path learned;
    private final HttpClient client = HttpClient.newHttpClient();

    /**
     * Those of one realm.
     *
     * @param learned the file that keeps what the realm has learned last
     */
    RealmAddresses(Settings settings, Secrets secrets, Path learned) {
        this.settings = settings;
        this.secrets = secrets;
        this.learned = learned;
    }

    /** The realm has just been imported with the settings of today. */
    void areLearned() throws IOException {
        PrivateFiles.write(learned, List.of(portal(), mail()));
    }

    /**
     * Tells the realm what has changed since it learned, and nothing else: a mail server that somebody has set in Keycloak
     * stays. Where that fails, the start goes on: public pages need no Keycloak.
     */
    void teach(Progress progress) throws IOException {
        List<String> known = Files.exists(learned) ? Files.readAllLines(learned) : List.of(mail());
        boolean moved = !known.contains(portal());
        boolean otherMail = !known.contains(mail());
        if (!moved && !otherMail) {
            return;
        }
        try {
            tell(moved, otherMail);
            areLearned();
            progress.step("Keycloak has learned where the portal and its mail server are.");
        } catch (IOException | RuntimeException refused) {
            LOG.log(Level.WARNING, refused, () -> "The realm could not be told of changed addresses");
            progress.step(
                    "Keycloak may know the portal by an older address, and lets nobody in then; in its console set the"
                            + " root URL of the client \"portal\" to " + settings.baseUrl() + " and the mail server to "
                            + settings.smtpUrl() + ".");
        }
    }

    private String portal() {
        return "PORTAL_BASE_URL=" + settings.baseUrl();
    }

    private String mail() {
        return "PORTAL_SMTP_URL=" + settings.smtpUrl();
    }

    private void tell(boolean moved, boolean otherMail) throws IOException {
        String token = administrator();
        String realm = settings.keycloakUrl() + "/admin/realms/coalition";
        if (moved) {
            tellOfThePortal(realm, token);
        }
        if (otherMail) {
            tellOfTheMailServer(realm, token);
        }
    }

    private void tellOfThePortal(String realm, String token) throws IOException {
        JsonObject portal = parsed(exchange(request(realm + "/clients?clientId=portal", token)))
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject();
        portal.addProperty("rootUrl", settings.baseUrl().toString());
        portal.getAsJsonObject("attributes").addProperty("post.logout.redirect.uris", settings.baseUrl() + "/*");
        put(realm + "/clients/" + portal.get("id").getAsString(), portal, token);
    }

    private void tellOfTheMailServer(String realm, String token) throws IOException {
        JsonObject whole = parsed(exchange(request(realm, token))).getAsJsonObject();
        JsonObject mail = whole.getAsJsonObject("smtpServer");
        mail.addProperty("host", settings.smtpUrl().getHost());
        mail.addProperty("port", Integer.toString(settings.smtpUrl().getPort()));
        put(realm, whole, token);
    }

    private String administrator() throws IOException {
        String form = "client_id=admin-cli&grant_type=password&username=admin&password="
                + URLEncoder.encode(secrets.get(Secrets.Name.KEYCLOAK_ADMIN), StandardCharsets.UTF_8);
        URI door = URI.create(settings.keycloakUrl() + "/realms/master/protocol/openid-connect/token");
        return parsed(exchange(HttpRequest.newBuilder(door)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))))
                .getAsJsonObject()
                .get("access_token")
                .getAsString();
    }

    private void put(String address, JsonObject body, String token) throws IOException {
        exchange(request(address, token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.toString())));
    }

    private static HttpRequest.Builder request(String address, String token) {
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token);
    }

    private String exchange(HttpRequest.Builder request) throws IOException {
        HttpRequest whole = request.timeout(AT_MOST).build();
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

    private static JsonElement parsed(String json) {
        return JsonParser.parseString(json);
    }
}
