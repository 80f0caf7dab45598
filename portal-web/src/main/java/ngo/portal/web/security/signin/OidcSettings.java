package ngo.portal.web.security.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where people sign in; the values of the sign-in annotation, which can only name a bean. */
@ApplicationScoped
@Named("oidc")
public class OidcSettings {

    @Inject
    @ConfigProperty(name = "portal.oidc.provider")
    private String provider;

    @Inject
    @ConfigProperty(name = "portal.oidc.client.id", defaultValue = "portal")
    private String clientId;

    @Inject
    @ConfigProperty(name = "portal.oidc.client.secret")
    private String clientSecret;

    @Inject
    @ConfigProperty(name = "portal.base.url")
    private String baseUrl;

    public String getProvider() {
        return provider;
    }

    /** Where Keycloak answers questions of this kind. */
    public String getEndpoint(String name) {
        return provider + "/protocol/openid-connect/" + name;
    }

    public String getClientId() {
        return clientId;
    }

    public String getClientSecret() {
        return clientSecret;
    }

    public String getBaseUrl() {
        return baseUrl;
    }

    /** Whether people reach the portal over TLS, whoever ends it; cookies are then for TLS only. */
    public boolean isBehindTls() {
        return baseUrl.startsWith("https:");
    }

    public String getCallback() {
        return baseUrl + "/callback";
    }

    /** The portal's own last step before Keycloak. */
    public String getSignIn() {
        return baseUrl + "/sign-in";
    }

    public String getAfterSignOut() {
        return baseUrl + "/signed-out";
    }
}
