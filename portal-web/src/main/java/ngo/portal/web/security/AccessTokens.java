package ngo.portal.web.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads the tokens that programs come with. */
@ApplicationScoped
public class AccessTokens {

    @Inject
    private OidcSettings settings;

    @SuppressWarnings("NullAway.Init") // filled before the first call
    private TokenCheck check;

    @PostConstruct
    void askTheProvider() {
        check = new TokenCheck(settings.getProvider(), PublishedKeys.of(settings.getProvider()));
    }

    /** What the token says, once its signature, its issuer, its audience and its time are found right. */
    public TokenClaims verified(String token) {
        return check.claims(token);
    }
}
