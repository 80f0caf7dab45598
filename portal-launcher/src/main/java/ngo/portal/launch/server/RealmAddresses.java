package ngo.portal.launch.server;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.Progress;

/**
 * Keeps the addresses in Keycloak's realm up to date: the redirect addresses of the sign-in, and the mail server. The realm gets
 * them once, when it is imported; the settings may differ at a later start.
 */
final class RealmAddresses {

    private static final Logger LOG = Logger.getLogger(RealmAddresses.class.getName());
    private static final String REALM = "coalition";

    private final Settings settings;
    private final Secrets secrets;
    private final Path learned;

    /**
     * The addresses of one realm.
     *
     * @param learned the file that records the addresses that the realm has got last
     */
    RealmAddresses(Settings settings, Secrets secrets, Path learned) {
        this.settings = settings;
        this.secrets = secrets;
        this.learned = learned;
    }

    /** Records that the realm has just been imported with the current settings. */
    void areLearned() throws IOException {
        PrivateFiles.write(learned, List.of(portal(), mail()));
    }

    /**
     * Updates changed addresses in the realm and nothing else: a mail server that somebody has configured in Keycloak is kept. If
     * this fails, the start continues: public pages need no Keycloak.
     */
    void teach(Progress progress) throws IOException {
        List<String> known = Files.exists(learned) ? Files.readAllLines(learned) : List.of(mail());
        boolean moved = !known.contains(portal());
        boolean otherMail = !known.contains(mail());
        if (!moved && !otherMail) {
            return;
        }
        try {
            update(moved, otherMail);
            areLearned();
            progress.step("The addresses of the portal and its mail server were updated in Keycloak.");
        } catch (IOException | RuntimeException refused) {
            LOG.log(Level.WARNING, refused, () -> "The addresses in the realm could not be updated");
            progress.step(
                    "Keycloak may have an outdated address of the portal, and then nobody can sign in; in its console set the"
                            + " root URL of the client \"portal\" to " + settings.baseUrl() + " and the mail server to "
                            + settings.mailServer().address() + ".");
        }
    }

    private String portal() {
        return "PORTAL_BASE_URL=" + settings.baseUrl();
    }

    private String mail() {
        return new RealmMail(settings).mark();
    }

    private void update(boolean moved, boolean otherMail) throws IOException {
        KeycloakAdmin keycloak = KeycloakAdmin.signedIn(settings, secrets);
        if (moved) {
            updateClient(keycloak);
        }
        if (otherMail) {
            updateMailServer(keycloak);
        }
    }

    private void updateClient(KeycloakAdmin keycloak) throws IOException {
        JsonObject portal = keycloak.get(REALM + "/clients?clientId=portal")
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject();
        portal.addProperty("rootUrl", settings.baseUrl().toString());
        JsonObject attributes = portal.getAsJsonObject("attributes");
        attributes.addProperty("post.logout.redirect.uris", settings.baseUrl() + "/*");
        attributes.addProperty("backchannel.logout.url", settings.baseUrl() + "/api/backchannel-logout");
        keycloak.put(REALM + "/clients/" + portal.get("id").getAsString(), portal);
    }

    private void updateMailServer(KeycloakAdmin keycloak) throws IOException {
        JsonObject whole = keycloak.get(REALM).getAsJsonObject();
        JsonObject mail = whole.getAsJsonObject("smtpServer");
        new RealmMail(settings).values().forEach(mail::addProperty);
        keycloak.put(REALM, whole);
    }
}
