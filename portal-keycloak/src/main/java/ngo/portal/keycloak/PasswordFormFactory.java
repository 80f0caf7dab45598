package ngo.portal.keycloak;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.models.KeycloakSession;

/** Makes {@link PasswordForm}, one for each request; all of them share the counters. */
public final class PasswordFormFactory extends UsernamePasswordFormFactory {

    private final PasswordLimits limits = new PasswordLimits();

    @Override
    public String getId() {
        return "portal-username-password-form";
    }

    @Override
    public String getDisplayType() {
        return "Username and password, slowed down by network";
    }

    @Override
    public String getHelpText() {
        return "As Keycloak's own form; wrong passwords slow down the network they come from and lock nobody out.";
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new PasswordForm(session, limits);
    }
}
