package ngo.portal.keycloak;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** REST resource that reports whether Keycloak can send mail through the realm's mail server; used by the portal's doctor. */
public class MailCheckResource {

    private final KeycloakSession session;
    private final RealmModel realm;

    MailCheckResource(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** One word, without any message of the server or of a library. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, String> check() {
        return Map.of("outcome", MailCheck.of(realm.getSmtpConfig(), session).name());
    }
}
