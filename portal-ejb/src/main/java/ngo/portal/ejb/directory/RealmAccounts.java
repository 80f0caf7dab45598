package ngo.portal.ejb.directory;

import jakarta.ws.rs.NotFoundException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.UserRepresentation;

/** What commands change about one account, whatever its organisation. */
class RealmAccounts {

    private static final String LOCALE = "locale";

    private final RealmResource realm;

    RealmAccounts(RealmResource realm) {
        this.realm = realm;
    }

    /**
     * Whoever is invited has an account of their own before. One that Keycloak made on the way in would belong to the
     * organisation, and be gone with the membership.
     */
    void letBe(String address, String language) {
        if (realm.users().searchByEmail(address, true).isEmpty()) {
            UserRepresentation invited = new UserRepresentation();
            invited.setUsername(address);
            invited.setEmail(address);
            invited.setEnabled(true);
            invited.setAttributes(Map.of(LOCALE, List.of(language)));
            invited.setRequiredActions(List.of("UPDATE_PROFILE", "UPDATE_PASSWORD"));
            RealmWriter.madeOrThere(realm.users().create(invited));
        }
    }

    OutboxCommandOutcome endSessions(String subject) {
        try {
            realm.users().get(subject).logout();
        } catch (NotFoundException nobodyThere) {
            return OutboxCommandOutcome.DONE;
        }
        return OutboxCommandOutcome.DONE;
    }

    /** Pages and letters of Keycloak are in this language from now on; in that of the browser where it is empty. */
    OutboxCommandOutcome speak(String subject, String language) {
        UserResource account = realm.users().get(subject);
        UserRepresentation person = account.toRepresentation();
        Map<String, List<String>> attributes = new HashMap<>();
        if (person.getAttributes() != null) {
            attributes.putAll(person.getAttributes());
        }
        attributes.put(LOCALE, language.isEmpty() ? List.of() : List.of(language));
        person.setAttributes(attributes);
        account.update(person);
        return OutboxCommandOutcome.DONE;
    }
}
