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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.StartupRefused;

/** Checks a realm with no more rights there than the portal has. Each failed check is refused in one sentence. */
public final class RealmCheck {

    private static final String CLIENT = "portal";
    private static final String CONFIGURE = "; run configure-keycloak --apply.";
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int UNAUTHORIZED = 401;
    private static final int BAD_REQUEST = 400;

    private final Settings settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    public RealmCheck(Settings settings) {
        this.settings = settings;
    }

    /** Checks the issuer of tokens; the portal accepts only tokens of the configured issuer. */
    public void requireIssuer() throws IOException {
        JsonObject about = JsonParser.parseString(answer(HttpRequest.newBuilder(settings.realmDescriptionUrl()))
                        .body())
                .getAsJsonObject();
        String issuer = Optional.ofNullable(about.get("issuer"))
                .map(JsonElement::getAsString)
                .orElse("nobody");
        if (!issuer.equals(settings.realmUrl().toString())) {
            throw new StartupRefused("Keycloak's issuer is " + issuer + " and the portal expects " + settings.realmUrl()
                    + "; correct PORTAL_KEYCLOAK_URL, or Keycloak's --hostname.");
        }
    }

    /** Checks the client secret by redeeming an invalid code: Keycloak reports the invalid code only to a client with the right secret. */
    public void requireSecret() throws IOException {
        URI tokens = URI.create(settings.keycloakAdminUrl() + "/realms/coalition/protocol/openid-connect/token");
        HttpResponse<String> answer = answer(HttpRequest.newBuilder(tokens)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        "none",
                        "redirect_uri",
                        settings.baseUrl() + "/callback",
                        "client_id",
                        CLIENT,
                        "client_secret",
                        settings.given().get(Secrets.Name.OIDC_CLIENT))))));
        if (answer.statusCode() == UNAUTHORIZED || answer.body().contains("_client\"")) {
            throw new StartupRefused("Keycloak rejects PORTAL_OIDC_CLIENT_SECRET" + CONFIGURE);
        }
    }

    /** Checks the redirect address of the sign-in. */
    public void requireWayBack() throws IOException {
        URI authorization = at("/protocol/openid-connect/auth?"
                + form(Map.of(
                        "client_id",
                        CLIENT,
                        "response_type",
                        "code",
                        "scope",
                        "openid",
                        "redirect_uri",
                        settings.baseUrl() + "/callback")));
        if (answer(HttpRequest.newBuilder(authorization)).statusCode() == BAD_REQUEST) {
            throw new StartupRefused("Keycloak does not accept the redirect address " + settings.baseUrl() + CONFIGURE);
        }
    }

    /** Checks that Keycloak records events; the portal uses them to find changes made in Keycloak's console. */
    public void requireEvents() throws IOException {
        JsonObject events = KeycloakAdmin.ofDirectory(settings)
                .get("coalition/events/config")
                .getAsJsonObject();
        if (!isTrue(events, "eventsEnabled") || !isTrue(events, "adminEventsEnabled")) {
            throw new StartupRefused(
                    "Keycloak does not save events, which the portal reads to synchronise" + CONFIGURE);
        }
        if (events.has("eventsExpiration")
                && events.get("eventsExpiration").getAsLong() > 0
                && events.get("eventsExpiration").getAsLong() < KEPT.toSeconds()) {
            throw new StartupRefused("Keycloak saves its events for less than a week" + CONFIGURE);
        }
    }

    /**
     * Checks Keycloak's mail server, since Keycloak sends the first mails and trusts other certificates than the portal. Keycloak
     * connects to the server and sends nothing.
     */
    public void requireLetters() throws IOException {
        String outcome = KeycloakAdmin.ofDirectory(settings)
                .find("coalition/portal-mail")
                .map(answer -> answer.getAsJsonObject().get("outcome").getAsString())
                .orElse("UNKNOWN");
        String server =
                settings.mailServer().host() + ":" + settings.mailServer().port();
        switch (outcome) {
            case "TAKEN" -> {}
            case "UNTRUSTED" ->
                throw new StartupRefused("Keycloak does not trust the certificate of the mail server at " + server
                        + "; name the certificate file of its authority in KC_TRUSTSTORE_PATHS and restart Keycloak.");
            case "NOT_LET_IN" ->
                throw new StartupRefused("The mail server at " + server + " rejects Keycloak's account" + CONFIGURE);
            case "WRONG_PORT" ->
                throw new StartupRefused("The port of the mail server in Keycloak's realm is invalid" + CONFIGURE);
            case "AWAY" ->
                throw new StartupRefused(
                        "No mail server answers Keycloak at " + server
                                + "; open the connection from its machine, or run configure-keycloak --apply if the address is wrong.");
            default ->
                throw new StartupRefused("Keycloak cannot check its mail server; copy the portal-keycloak.jar of"
                        + " this release to its providers, build it and restart it.");
        }
    }

    private static boolean isTrue(JsonObject events, String name) {
        return events.has(name) && events.get(name).getAsBoolean();
    }

    /** Checks that the set-up client is gone: it may do everything, and is not needed once the realm is configured. */
    public void requireNoSetupClient() {
        try {
            KeycloakAdmin.ofSetup(settings);
        } catch (IOException gone) {
            return;
        }
        throw new StartupRefused(
                "The temporary administrator still exists in Keycloak; delete that client in its console.");
    }

    private URI at(String path) {
        return URI.create(settings.realmUrl() + path);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for Keycloak");
        }
    }
}
