package ngo.portal.keycloak;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Adds {@link MailCheckResource} at {@code /admin/realms/<realm>/portal-mail}, which the portal's proxies do not make public. */
public final class MailCheckFactory implements AdminRealmResourceProviderFactory, AdminRealmResourceProvider {

    /** Only for accounts that may view the realm. */
    @Override
    public Object getResource(
            KeycloakSession session,
            RealmModel realm,
            AdminPermissionEvaluator caller,
            AdminEventBuilder administratorEvent) {
        caller.realm().requireViewRealm();
        return new MailCheckResource(session, realm);
    }

    @Override
    public String getId() {
        return "portal-mail";
    }

    @Override
    public AdminRealmResourceProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public void init(Config.Scope config) {
        // Nothing can be set.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing is shared.
    }

    /** The factory is its own provider and keeps nothing. */
    @Override
    public void close() {}
}
