package ngo.portal.web.security.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Checks whether Keycloak is available before a person is redirected to it, so that they get an error page of the portal otherwise. */
@ApplicationScoped
public class KeycloakProbe {

    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final Duration CACHED_FOR = Duration.ofSeconds(2);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    private volatile Instant lastAnswer = Instant.EPOCH;

    @Inject
    private Clock clock;

    @Inject
    private OidcSettings settings;

    /** Checks Keycloak at most once in two seconds while it answers, however many people start to sign in. */
    public boolean isOpen() {
        Instant now = clock.instant();
        if (lastAnswer.plus(CACHED_FOR).isAfter(now)) {
            return true;
        }
        boolean open = answers();
        lastAnswer = open ? now : Instant.EPOCH;
        return open;
    }

    private boolean answers() {
        URI discovery = URI.create(settings.getProvider() + "/.well-known/openid-configuration");
        HttpRequest request = HttpRequest.newBuilder(discovery).timeout(TIMEOUT).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
