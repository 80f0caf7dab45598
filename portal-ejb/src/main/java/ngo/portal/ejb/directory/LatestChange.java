package ngo.portal.ejb.directory;

import java.util.List;
import org.keycloak.admin.client.resource.RealmResource;

/**
 * The newest entry in Keycloak's two journals: that of its administrators, and that of people who change something about
 * themselves. A person's mere signing in is not among them.
 */
class LatestChange {

    private static final List<String> OF_PEOPLE =
            List.of("REGISTER", "INVITE_ORG", "UPDATE_PROFILE", "UPDATE_EMAIL", "VERIFY_EMAIL", "DELETE_ACCOUNT");

    private final RealmResource realm;

    LatestChange(RealmResource realm) {
        this.realm = realm;
    }

    String word() {
        String byAdministrators = realm.getAdminEvents(null, null, null, null, null, null, null, null, 0, 1).stream()
                .map(event -> event.getTime() + event.getResourcePath() + event.getOperationType())
                .findFirst()
                .orElse("");
        String byPeople = realm.getEvents(OF_PEOPLE, null, null, null, null, null, 0, 1).stream()
                .map(event -> event.getTime() + event.getType() + event.getUserId())
                .findFirst()
                .orElse("");
        return byAdministrators + "|" + byPeople;
    }
}
