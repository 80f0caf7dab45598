package ngo.portal.ejb.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;

/**
 * Keycloak's word on organisations and people, read through the service account {@code portal-directory}. A pass costs
 * about a hundred small requests for eight organisations: made for a timer, not for a page.
 */
@ApplicationScoped
public class KeycloakDirectory {

    private static final String CLIENT = "portal-directory";
    private static final List<String> COALITION_ROLES = List.of("consortium-lead", "coalition-admin", "auditor");

    static {
        Keycloak.setClientProvider(new ServerRestClient());
    }

    private String provider;
    private String secret;

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected KeycloakDirectory() {}

    @Inject
    public KeycloakDirectory(
            @ConfigProperty(name = "portal.oidc.provider") String provider,
            @ConfigProperty(name = "portal.keycloak.admin.client.secret") String secret) {
        this.provider = provider;
        this.secret = secret;
    }

    /**
     * Everything in one pass, or nothing at all.
     *
     * @throws DirectoryUnavailable when Keycloak did not answer every question
     */
    public Directory read() {
        KeycloakAddress address = KeycloakAddress.ofProvider(provider);
        try (Keycloak keycloak = connect(address)) {
            return new RealmReader(keycloak.realm(address.realm())).read(COALITION_ROLES);
        } catch (ProcessingException | WebApplicationException failure) {
            throw new DirectoryUnavailable(failure);
        }
    }

    /** Anew for each pass: a Keycloak that was restarted meanwhile would not know an old token. */
    private Keycloak connect(KeycloakAddress address) {
        return KeycloakBuilder.builder()
                .serverUrl(address.server())
                .realm(address.realm())
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(CLIENT)
                .clientSecret(secret)
                .build();
    }
}
