package ngo.portal.keycloak;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Says whether Keycloak could hand a letter to the realm's mail server. The portal's doctor asks. */
public class MailCheckResource {

    private final KeycloakSession session;
    private final RealmModel realm;

    MailCheckResource(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** One word, and nothing of what the server or a library says. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, String> check() {
        return Map.of("outcome", MailCheck.of(realm.getSmtpConfig(), session).name());
    }
}
