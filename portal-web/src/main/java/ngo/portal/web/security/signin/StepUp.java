package ngo.portal.web.security.signin;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import ngo.portal.web.shared.RequestLanguage;

/**
 * Step-up authentication: lets Keycloak authenticate the person of a running session again in full. The server's own sign-in does nothing for a
 * signed-in person, so the portal sends this request itself; the session goes on with the new token.
 */
@ApplicationScoped
public class StepUp {

    @Inject
    private OidcSettings settings;

    @Inject
    private KeycloakEndpoints keycloak;

    @SuppressWarnings("NullAway.Init") // filled before the first call
    private JWKSource<SecurityContext> keys;

    @PostConstruct
    void askTheProvider() {
        keys = PublishedKeys.of(settings.getProvider());
    }

    /** The address of the redirect. No part of it comes from the request. */
    String address(AuthorizationRequest authorizationRequest, String account) {
        return settings.getEndpoint("auth") + "?"
                + KeycloakEndpoints.encoded(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        settings.getClientId(),
                        "redirect_uri",
                        settings.getCallback(),
                        "scope",
                        "openid organization:*",
                        "prompt",
                        "login",
                        "acr_values",
                        "2",
                        "login_hint",
                        account,
                        "ui_locales",
                        RequestLanguage.now().tag(),
                        "state",
                        authorizationRequest.state(),
                        "nonce",
                        authorizationRequest.nonce()));
    }

    /** The ID token of the answer; empty if Keycloak issues none for this code, or an invalid one. */
    Optional<String> answer(AuthorizationRequest authorizationRequest, String code) {
        return token(code).filter(token -> isAnswer(authorizationRequest, token));
    }

    private boolean isAnswer(AuthorizationRequest authorizationRequest, String token) {
        try {
            TokenCheck.ofIdentity(settings.getProvider(), keys, settings.getClientId(), authorizationRequest.nonce())
                    .claims(token);
            return true;
        } catch (TokenRefused | KeysUnavailable refused) {
            return false;
        }
    }

    private Optional<String> token(String code) {
        return keycloak.send(
                        "token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                code,
                                "redirect_uri",
                                settings.getCallback()))
                .flatMap(StepUp::idToken);
    }

    private static Optional<String> idToken(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return Optional.of(reader.readObject().getString("id_token", "")).filter(token -> !token.isEmpty());
        } catch (JsonException noAnswer) {
            return Optional.empty();
        }
    }
}
