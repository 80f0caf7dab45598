package ngo.portal.realm;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import ngo.portal.story.Portal;

/** The realm for real use, imported into the running Keycloak under a name of its own, with a landing for a portal. */
final class RealRealm implements AutoCloseable {

    private static final Path FILE = Path.of("../keycloak/realm-portal.json");
    private static final String SECRET = "for-this-test-only";

    private final URI keycloak;
    private final String name;
    private final CallbackServer landing;
    private final Administration administration;

    private RealRealm(URI keycloak, String name, CallbackServer landing, Administration administration) {
        this.keycloak = keycloak;
        this.name = name;
        this.landing = landing;
        this.administration = administration;
    }

    static RealRealm imported(Portal portal, String name) throws IOException {
        CallbackServer landing = CallbackServer.open();
        JsonObject mail =
                Administration.of(portal, "coalition").get("").object().getAsJsonObject("smtpServer");
        String realm = Files.readString(FILE)
                .replace("\"realm\": \"coalition\"", "\"realm\": \"" + name + "\"")
                .replace("default-roles-coalition", "default-roles-" + name)
                .replace("/realms/coalition/", "/realms/" + name + "/")
                .replace("${PORTAL_BASE_URL}", landing.address())
                .replace("${PORTAL_OIDC_CLIENT_SECRET}", SECRET)
                .replace("${PORTAL_KEYCLOAK_ADMIN_CLIENT_SECRET}", SECRET)
                .replace("${PORTAL_SMTP_HOST:localhost}", mail.get("host").getAsString())
                .replace("${PORTAL_SMTP_PORT:1025}", mail.get("port").getAsString())
                .replaceAll("\\$\\{[A-Z_]+:([^}]*)}", "$1");
        Administration.Answer answer = Administration.of(portal, "").post("", JsonParser.parseString(realm));
        if (answer.status() != 201) {
            throw new AssertionError(answer.toString());
        }
        return new RealRealm(portal.keycloak(), name, landing, Administration.of(portal, name));
    }

    Administration administration() {
        return administration;
    }

    String name() {
        return name;
    }

    String secret() {
        return SECRET;
    }

    CallbackServer landing() {
        return landing;
    }

    String signIn(String... more) {
        return landing.signIn(keycloak, name, "portal", more);
    }

    JsonObject claims(Visitor landed) {
        landed.waitFor(landing.callback());
        return landing.claims(keycloak, name, "portal", SECRET, landed.page().url());
    }

    @Override
    public void close() {
        administration.delete("");
        landing.close();
    }
}
