package ngo.portal.web.security.signin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the tokens that programs come with. */
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

    /** What the token says, once its signature, its issuer, its audience and its time are found right. */
    public TokenClaims verified(String token) {
        return check.claims(token);
    }
}
