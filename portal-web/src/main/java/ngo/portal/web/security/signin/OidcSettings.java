package ngo.portal.web.security.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The OpenID Connect settings for the sign-in annotation, whose attributes can only refer to a bean. */
@ApplicationScoped
@Named("oidc")
public class OidcSettings {

    /** The {@code __Host-} prefix: browsers accept such a cookie only over TLS, from this very host and for all its paths. */
    private static final String OF_THIS_HOST = "__Host-";

    private String provider;
    private String clientId;
    private String clientSecret;
    private String baseUrl;

    @SuppressWarnings("NullAway.Init") // for the proxy alone
    protected OidcSettings() {}

    @Inject
    public OidcSettings(
            @ConfigProperty(name = "portal.oidc.provider") String provider,
            @ConfigProperty(name = "portal.oidc.client.id", defaultValue = "portal") String clientId,
            @ConfigProperty(name = "portal.oidc.client.secret") String clientSecret,
            @ConfigProperty(name = "portal.base.url") String baseUrl) {
        this.provider = provider;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.baseUrl = baseUrl;
    }

    public String getProvider() {
        return provider;
    }

    /** The address of this endpoint of Keycloak. */
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

    /** Whether people reach the portal over TLS, whichever server terminates it; cookies are then for TLS only. */
    public boolean isBehindTls() {
        return baseUrl.startsWith("https:");
    }

    /**
     * The name of a cookie of the portal. It does not depend on the request, and behind TLS no other host of the same domain can set a cookie of
     * that name.
     */
    public String cookieName(String name) {
        return isBehindTls() ? OF_THIS_HOST + name : name;
    }

    public String getCallback() {
        return baseUrl + "/callback";
    }

    /** The address of {@link SignInServlet}, the last step before Keycloak. */
    public String getSignIn() {
        return baseUrl + "/sign-in";
    }

    public String getAfterSignOut() {
        return baseUrl + "/signed-out";
    }
}
