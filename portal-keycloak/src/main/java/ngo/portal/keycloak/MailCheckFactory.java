package ngo.portal.keycloak;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;

/** Opens {@link MailCheckResource} at {@code /admin/realms/<realm>/portal-mail}, where no proxy of the portal's leads. */
public final class MailCheckFactory implements AdminRealmResourceProviderFactory {

    @Override
    public String getId() {
        return "portal-mail";
    }

    @Override
    public AdminRealmResourceProvider create(KeycloakSession session) {
        return new MailCheckProvider();
    }

    @Override
    public void init(Config.Scope config) {
        // Nothing can be set.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing is shared.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
