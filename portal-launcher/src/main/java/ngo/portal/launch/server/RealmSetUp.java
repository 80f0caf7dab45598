package ngo.portal.launch.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import ngo.portal.launch.settings.Settings;

/**
 * Configures the realm in an external Keycloak: created from {@code realm-portal.json} if it does not exist, compared with it if
 * it does. People, organisations and everything that the file does not name are never changed.
 */
public final class RealmSetUp {

    private static final String REALM = "coalition";
    private static final String CLIENTS = REALM + "/clients";

    /** The clients of the portal; those of the account pages belong to Keycloak. */
    private static final Set<String> OURS = Set.of("portal", "portal-tools", "portal-directory");

    /** Fields that are reported by name only: Keycloak does not reveal their values. */
    private static final Set<String> SECRET = Set.of("secret", "password");

    private final KeycloakAdmin keycloak;
    private final JsonObject wanted;

    private RealmSetUp(KeycloakAdmin keycloak, JsonObject wanted) {
        this.keycloak = keycloak;
        this.wanted = wanted;
    }

    /** Signs in with the temporary administrator. */
    public static RealmSetUp of(Settings settings, Distribution distribution) throws IOException {
        return new RealmSetUp(
                KeycloakAdmin.requireSetup(settings), RealmFile.filled(distribution, settings, settings.given()));
    }

    /** One sentence for each difference from the file; empty if there is none. */
    public List<String> differences() throws IOException {
        Optional<JsonElement> realm = keycloak.find(REALM);
        if (realm.isEmpty()) {
            return List.of("There is no realm \"" + REALM + "\".");
        }
        List<String> differences = new ArrayList<>();
        compare("The realm", wanted, realm.get().getAsJsonObject(), differences);
        compareInside("smtpServer", realm.get().getAsJsonObject(), differences);
        for (JsonObject client : clients()) {
            String id = client.get("clientId").getAsString();
            Optional<JsonObject> found = client(id);
            if (found.isEmpty()) {
                differences.add("There is no client \"" + id + "\".");
            } else {
                compare("Client \"" + id + "\"", client, found.get(), differences);
                compareSecret(client, found.get(), differences);
            }
        }
        return differences;
    }

    /** Applies the file. The administrator who has created a realm has to sign in again before Keycloak lets them read it. */
    public void apply() throws IOException {
        Optional<JsonElement> realm = keycloak.find(REALM);
        if (realm.isEmpty()) {
            keycloak.post("", wanted);
            return;
        }
        JsonObject changed = realm.get().getAsJsonObject();
        overwrite(wanted, changed);
        changed.add("smtpServer", wanted.get("smtpServer"));
        keycloak.put(REALM, changed);
        for (JsonObject client : clients()) {
            Optional<JsonObject> found = client(client.get("clientId").getAsString());
            if (found.isEmpty()) {
                keycloak.post(CLIENTS, client);
            } else {
                overwrite(client, found.get());
                keycloak.put(CLIENTS + "/" + found.get().get("id").getAsString(), found.get());
            }
        }
    }

    private List<JsonObject> clients() {
        List<JsonObject> clients = new ArrayList<>();
        for (JsonElement client : wanted.getAsJsonArray("clients")) {
            if (OURS.contains(client.getAsJsonObject().get("clientId").getAsString())) {
                clients.add(client.getAsJsonObject());
            }
        }
        return clients;
    }

    private Optional<JsonObject> client(String id) throws IOException {
        JsonArray found = keycloak.get(CLIENTS + "?clientId=" + id).getAsJsonArray();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0).getAsJsonObject());
    }

    private static void compare(String what, JsonObject wanted, JsonObject found, List<String> differences) {
        for (Entry<String, JsonElement> one : wanted.entrySet()) {
            if (isCompared(one) && !one.getValue().equals(found.get(one.getKey()))) {
                differences.add(what + " has " + one.getKey() + " " + found.get(one.getKey()) + " instead of "
                        + one.getValue() + ".");
            }
        }
    }

    /** Compares the mail server; numbers and strings of the same content are equal. */
    private void compareInside(String part, JsonObject realm, List<String> differences) {
        JsonObject found = realm.has(part) ? realm.getAsJsonObject(part) : new JsonObject();
        for (Entry<String, JsonElement> one : wanted.getAsJsonObject(part).entrySet()) {
            JsonElement there = found.get(one.getKey());
            String value = there == null ? "" : there.getAsString();
            if (isCompared(one) && !one.getValue().getAsString().equals(value)) {
                differences.add("The realm's " + part + " has " + one.getKey() + " \"" + value + "\" instead of "
                        + one.getValue() + ".");
            }
        }
    }

    private void compareSecret(JsonObject client, JsonObject found, List<String> differences) throws IOException {
        JsonElement there = keycloak.get(CLIENTS + "/" + found.get("id").getAsString() + "/client-secret")
                .getAsJsonObject()
                .get("value");
        if (client.has("secret") && !client.get("secret").equals(there)) {
            differences.add("Client " + client.get("clientId") + " has a different secret.");
        }
    }

    private static boolean isCompared(Entry<String, JsonElement> one) {
        return one.getValue().isJsonPrimitive() && !SECRET.contains(one.getKey());
    }

    private static void overwrite(JsonObject wanted, JsonObject found) {
        for (Entry<String, JsonElement> one : wanted.entrySet()) {
            if (one.getValue().isJsonPrimitive()) {
                found.add(one.getKey(), one.getValue());
            }
        }
        if (wanted.has("redirectUris")) {
            found.add("redirectUris", wanted.get("redirectUris"));
        }
        // Only clients have attributes here, and not all of them.
        if (wanted.has("redirectUris") && wanted.has("attributes")) {
            JsonObject attributes = found.has("attributes") ? found.getAsJsonObject("attributes") : new JsonObject();
            wanted.getAsJsonObject("attributes")
                    .entrySet()
                    .forEach(one -> attributes.add(one.getKey(), one.getValue()));
            found.add("attributes", attributes);
        }
    }
}
