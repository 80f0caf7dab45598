package ngo.portal.web.security.signin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Verifies the access tokens of programs. */
@ApplicationScoped
public class AccessTokens {

    @Inject
    private OidcSettings settings;

    @Inject
    @ConfigProperty(name = "portal.demo", defaultValue = "false")
    private boolean demo;

    @SuppressWarnings("NullAway.Init") // filled before the first call
    private TokenCheck check;

    @PostConstruct
    void askTheProvider() {
        String provider = settings.getProvider();
        check = demo
                ? TokenCheck.ofSamples(provider, PublishedKeys.of(provider))
                : new TokenCheck(provider, PublishedKeys.of(provider));
    }

    /** The claims of a token, after its signature, issuer, audience and validity period are verified. */
    public TokenClaims verified(String token) {
        return check.claims(token);
    }
}
