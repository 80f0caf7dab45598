package ngo.portal.web.security.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.ClaimsDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.LogoutDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.OpenIdProviderMetadata;

/** People sign in through Keycloak. Tokens are not refreshed: a session lives on while Keycloak is away. */
@OpenIdAuthenticationMechanismDefinition(
        providerURI = "${oidc.provider}",
        clientId = "${oidc.clientId}",
        clientSecret = "${oidc.clientSecret}",
        redirectURI = "${oidc.callback}",
        redirectToOriginalResource = false,
        scope = {"openid", "organization"},
        providerMetadata = @OpenIdProviderMetadata(authorizationEndpoint = "${oidc.signIn}"),
        claimsDefinition = @ClaimsDefinition(callerNameClaim = "preferred_username", callerGroupsClaim = "groups"),
        logout = @LogoutDefinition(redirectURI = "${oidc.afterSignOut}"))
@ApplicationScoped
public class SecurityConfiguration {}
