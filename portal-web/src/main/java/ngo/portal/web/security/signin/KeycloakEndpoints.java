package ngo.portal.web.security.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Calls of the portal to Keycloak's endpoints about a person who signs in or out, without the browser. */
@ApplicationScoped
public class KeycloakEndpoints {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int HTTP_FIRST_REDIRECT = 300;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    @Inject
    private OidcSettings settings;

    /** The answer of an endpoint to these fields and the client's authentication; empty if Keycloak is unavailable or refuses. */
    Optional<String> send(String endpoint, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("client_id", settings.getClientId());
        all.put("client_secret", settings.getClientSecret());
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.getEndpoint(endpoint)))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(all)))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() < HTTP_FIRST_REDIRECT ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
