package ngo.portal.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import ngo.portal.web.security.signin.OidcSettings;

/** The content security policy of Faces pages; PrimeFaces adds its nonce to the script directive, which is therefore the last one. */
@Named("policy")
@ApplicationScoped
public class ContentSecurityPolicy {

    @Inject
    private OidcSettings settings;

    public String getText() {
        URI provider = URI.create(settings.getProvider());
        String keycloak = provider.getScheme() + "://" + provider.getAuthority();
        return "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
                + "form-action 'self' " + keycloak
                + "; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; script-src 'self'";
    }
}
