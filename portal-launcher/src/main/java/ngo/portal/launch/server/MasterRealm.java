package ngo.portal.launch.server;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.Progress;

/**
 * Hardens the realm of Keycloak's own administrators: repeated wrong passwords cause a delay, and events are kept for ninety
 * days. It is configured once; later changes in the console are kept.
 */
final class MasterRealm {

    private static final Logger LOG = Logger.getLogger(MasterRealm.class.getName());

    private static final int EVENTS_KEPT_SECONDS = 90 * 24 * 60 * 60;

    private static final Map<String, Boolean> SWITCHED_ON =
            Map.of("bruteForceProtected", true, "eventsEnabled", true, "adminEventsEnabled", true);

    private static final Map<String, Integer> NUMBERS = Map.of(
            "failureFactor", 10,
            "waitIncrementSeconds", 60,
            "maxFailureWaitSeconds", 900,
            "eventsExpiration", EVENTS_KEPT_SECONDS);

    private final Settings settings;
    private final Secrets secrets;
    private final Path done;

    /**
     * The realm of one installation.
     *
     * @param done the file that records that it has been configured
     */
    MasterRealm(Settings settings, Secrets secrets, Path done) {
        this.settings = settings;
        this.secrets = secrets;
        this.done = done;
    }

    /** If this fails, the start continues: people can sign in without it. */
    void secure(Progress progress) throws IOException {
        if (Files.exists(done)) {
            return;
        }
        try {
            KeycloakAdmin keycloak = KeycloakAdmin.signedIn(settings, secrets);
            JsonObject master = keycloak.get("master").getAsJsonObject();
            SWITCHED_ON.forEach(master::addProperty);
            NUMBERS.forEach(master::addProperty);
            master.getAsJsonObject("attributes")
                    .addProperty("adminEventsExpiration", Integer.toString(EVENTS_KEPT_SECONDS));
            keycloak.put("master", master);
            PrivateFiles.write(done, List.of());
        } catch (IOException | RuntimeException refused) {
            LOG.log(Level.WARNING, refused, () -> "The realm of Keycloak's administrators could not be configured");
            progress.step(
                    "Keycloak's administrators are not protected against password guessing yet; in its console, realm"
                            + " \"master\", enable brute force detection and saving of events.");
        }
    }
}
