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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Keycloak's own administrator shows at its console's interface. One sign-in serves all for half of the minute that it is
 * valid: where guessing is held up, Keycloak refuses a second sign-in of the same account while the first is not over yet.
 */
public final class AdministratorToken {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<URI, Signed> KNOWN = new ConcurrentHashMap<>();

    private AdministratorToken() {}

    private record Signed(String token, Instant since) {

        boolean isFresh() {
            return since.plus(FRESH).isAfter(Instant.now());
        }
    }

    /** One for the Keycloak at this address. */
    public static String of(URI keycloak, String password) {
        return KNOWN.compute(
                        keycloak,
                        (address, known) -> known != null && known.isFresh() ? known : signedIn(address, password))
                .token();
    }

    private static Signed signedIn(URI keycloak, String password) {
        String form = "client_id=admin-cli&grant_type=password&username=admin&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                .POST(BodyPublishers.ofString(form))
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(answer.body());
            if (!found.find()) {
                throw new AssertionError("Keycloak's administrator: " + answer.statusCode() + " " + answer.body());
            }
            return new Signed(found.group(1), Instant.now());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
