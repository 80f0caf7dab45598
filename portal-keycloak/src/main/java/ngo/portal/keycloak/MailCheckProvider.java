package ngo.portal.keycloak;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Lets nobody ask who may not look at the realm. */
final class MailCheckProvider implements AdminRealmResourceProvider {

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
    public void close() {
        // Nothing is held.
    }
}
