package ngo.portal.launch.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.organisation.CoalitionRole;

/** Makes the first administrator of a coalition in Keycloak; everybody else gets their roles in the portal. */
public final class FirstAdministrator {

    private static final String USERS = "coalition/users";
    private static final String ROLE = role(CoalitionRole.COALITION_ADMINISTRATOR);
    private static final String LEAD = role(CoalitionRole.LEAD);
    private static final int PASSWORD_BYTES = 15;

    private final KeycloakAdmin keycloak;

    private FirstAdministrator(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    public static FirstAdministrator of(Settings settings) {
        return new FirstAdministrator(KeycloakAdmin.requireSetup(settings));
    }

    private static String role(CoalitionRole role) {
        return "coalition/roles/" + role.realmRole();
    }

    /** The addresses of all existing administrators, in lower case. */
    public List<String> present() throws IOException {
        return holders(ROLE);
    }

    /** The addresses of all who are leads of the coalition already, or will be as soon as they belong to an organisation. */
    public List<String> leads() throws IOException {
        return holders(LEAD);
    }

    private List<String> holders(String role) throws IOException {
        List<String> present = new ArrayList<>();
        for (JsonElement one : keycloak.get(role + "/users").getAsJsonArray()) {
            if (one.getAsJsonObject().get("enabled").getAsBoolean()) {
                present.add(one.getAsJsonObject().get("username").getAsString());
            }
        }
        return present;
    }

    /** Creates an account if there is none with that address. */
    public void makeAccount(String email, String name) throws IOException {
        if (id(email).isEmpty()) {
            JsonObject user = new JsonObject();
            user.addProperty("username", email);
            user.addProperty("email", email);
            user.addProperty("emailVerified", true);
            user.addProperty("enabled", true);
            int space = name.indexOf(' ');
            user.addProperty("firstName", space < 0 ? name : name.substring(0, space));
            user.addProperty("lastName", space < 0 ? name : name.substring(space + 1));
            user.add("requiredActions", words("UPDATE_PASSWORD"));
            keycloak.post(USERS, user);
        }
    }

    /** Gives the account the role. */
    public void appoint(String email) throws IOException {
        give(ROLE, email);
    }

    /**
     * Makes a person a lead. A person without an account gets one, as people do whom the portal invites. They act as a lead as
     * soon as they belong to an organisation that takes part.
     *
     * @param language of Keycloak's mails to them
     */
    public void appointLead(String email, String language) throws IOException {
        if (id(email).isEmpty()) {
            JsonObject attributes = new JsonObject();
            attributes.add("locale", words(language));
            JsonObject user = new JsonObject();
            user.addProperty("username", email);
            user.addProperty("email", email);
            user.addProperty("enabled", true);
            user.add("attributes", attributes);
            user.add("requiredActions", words("UPDATE_PROFILE", "UPDATE_PASSWORD"));
            keycloak.post(USERS, user);
        }
        give(LEAD, email);
    }

    private void give(String role, String email) throws IOException {
        JsonArray roles = new JsonArray();
        roles.add(keycloak.get(role));
        keycloak.post(USERS + "/" + needed(email) + "/role-mappings/realm", roles);
    }

    private static JsonArray words(String... words) {
        JsonArray all = new JsonArray();
        List.of(words).forEach(all::add);
        return all;
    }

    /** Sends the mail with the link to choose a password. */
    public void write(String email) throws IOException {
        String letter = USERS + "/" + needed(email) + "/execute-actions-email";
        try {
            keycloak.put(letter, words("UPDATE_PASSWORD"));
        } catch (IOException unsent) {
            throw new StartupRefused(
                    email + " is administrator of the coalition, but Keycloak could not send the e-mail ("
                            + unsent.getMessage()
                            + "); repeat the command once its mail server accepts mail, or with"
                            + " --print-password.",
                    unsent);
        }
    }

    /** Sets a temporary password, which has to be changed at the first sign-in, for somebody who cannot receive mail yet. */
    public String password(String email) throws IOException {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        JsonObject credential = new JsonObject();
        credential.addProperty("type", "password");
        credential.addProperty("value", password);
        credential.addProperty("temporary", true);
        keycloak.put(USERS + "/" + needed(email) + "/reset-password", credential);
        return password;
    }

    private String needed(String email) throws IOException {
        return id(email).orElseThrow(() -> new IOException("there is no account with that address"));
    }

    private Optional<String> id(String email) throws IOException {
        JsonArray found = keycloak.get(
                        USERS + "?exact=true&username=" + URLEncoder.encode(email, StandardCharsets.UTF_8))
                .getAsJsonArray();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.get(0).getAsJsonObject().get("id").getAsString());
    }
}
