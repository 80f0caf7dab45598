package ngo.portal.ejb.directory;

import jakarta.ws.rs.NotFoundException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.UserRepresentation;

/** Carries out commands that change one account, in any organisation. */
class RealmAccounts {

    private static final String LOCALE = "locale";

    private final RealmResource realm;

    RealmAccounts(RealmResource realm) {
        this.realm = realm;
    }

    /**
     * Creates the account of an invited person before the invitation. An account that Keycloak created while the invitation
     * is accepted would be managed by the organisation, and be deleted with the membership.
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

    /** Sets the language of Keycloak's pages and mails; with an empty one they use the browser's. */
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
