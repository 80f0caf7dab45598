package ngo.portal.launch.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.shared.MailServer;

/**
 * What the environment says about this installation: every port, its home, and the servers it borrows instead of starting.
 *
 * @param language spoken to whoever has not said which
 * @param given the secrets that were set, in the place of those that an installation makes for itself
 * @param keycloakHostname by which the world knows the Keycloak that comes along
 * @param setupClient a temporary administrator of a Keycloak of somebody else's
 * @param pages the folder of the sources from which pages and styles are read at each request; those of the WAR without it
 * @param debugPort where a debugger may join the portal, on this machine only; nowhere without it
 * @param passedOn what the portal reads by itself, under the names that it has in the environment
 */
public record Settings(
        Map<Port, Integer> ports,
        NodeSettings node,
        Path home,
        Path cache,
        String listen,
        boolean demo,
        boolean quickStart,
        int quorum,
        int proofMinutes,
        String language,
        Secrets given,
        Optional<ExternalDatabase> externalDatabase,
        Optional<ExternalDatabase> externalKeys,
        Path keyset,
        Optional<URI> externalKeycloak,
        Optional<URI> keycloakAdmin,
        Optional<URI> keycloakHostname,
        Optional<SetupClient> setupClient,
        Optional<MailServer> externalMail,
        URI baseUrl,
        Optional<Path> pages,
        Optional<Integer> debugPort,
        Map<String, String> passedOn) {

    static final String MAIL_SERVER = Setting.PORTAL_SMTP_URL.name();

    public Settings {
        if (externalKeycloak.isPresent() && keycloakHostname.isPresent()) {
            throw new StartupRefused(Setting.PORTAL_KEYCLOAK_HOSTNAME + " is for the Keycloak that comes along, and "
                    + Setting.PORTAL_KEYCLOAK_URL + " names another; set one.");
        }
    }

    /** A PostgreSQL for the portal, or for its keys, that somebody else runs; the account may create roles and databases. */
    public record ExternalDatabase(String jdbcUrl, String user, String password) {

        /** Says nothing of the password, wherever it is written. */
        @Override
        public String toString() {
            return jdbcUrl + " as " + user;
        }
    }

    /** An administrator of Keycloak for the length of a command. */
    public record SetupClient(String id, String secret) {

        /** Says nothing of the secret, wherever it is written. */
        @Override
        public String toString() {
            return id;
        }
    }

    /** For an installation that starts what it was not lent, and may prepare what it was. */
    public static Settings from(Map<String, String> environment) {
        return new SettingsReader(environment, true).read();
    }

    /** For a portal alone, or a command: it needs no account that prepares databases. */
    public static Settings ofNode(Map<String, String> environment) {
        return new SettingsReader(environment, false).read();
    }

    public int port(Port port) {
        return ports.getOrDefault(port, 0);
    }

    /** By which browsers know it, and which it calls itself. */
    public URI keycloakUrl() {
        return externalKeycloak.or(() -> keycloakHostname).orElseGet(this::keycloakHere);
    }

    /** Where the Keycloak that comes along answers on this machine, whatever name the world knows it by. */
    public URI keycloakHere() {
        return URI.create("http://localhost:" + port(Port.KEYCLOAK));
    }

    /** Where the portal talks to Keycloak's administration, which the world need not reach. */
    public URI keycloakAdminUrl() {
        return keycloakAdmin.or(() -> externalKeycloak).orElseGet(this::keycloakHere);
    }

    public URI realmUrl() {
        return URI.create(keycloakUrl() + "/realms/coalition");
    }

    /** What the realm says of itself. A proxy lets the world through to this, and not to the realm's own address. */
    public URI realmDescriptionUrl() {
        return URI.create(realmUrl() + "/.well-known/openid-configuration");
    }

    /** Takes the letters of the portal and of Keycloak; the catcher, where no other was named. */
    public MailServer mailServer() {
        return externalMail.orElseGet(() -> MailServer.of(MAIL_SERVER, "smtp://localhost:" + port(Port.MAIL), null));
    }

    public URI mailUrl() {
        return URI.create("http://localhost:" + port(Port.MAIL_WEB));
    }

    /** The languages of the portal's own words. */
    public static List<String> spokenLanguages() {
        return SettingsReader.SPOKEN;
    }

    /** Where the portal itself answers on this machine, whatever name the world knows it by. */
    public URI portalProbe() {
        return URI.create("http://127.0.0.1:" + port(Port.PORTAL) + "/" + language + "/");
    }

    /**
     * Where the node tells operators how it is.
     *
     * @param path begins with a slash
     */
    public URI management(String path) {
        String listen = node.managementListen();
        String host = listen.equals("0.0.0.0") || listen.equals("::") ? "127.0.0.1" : listen;
        return URI.create(
                "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port(Port.MANAGEMENT) + path);
    }
}
