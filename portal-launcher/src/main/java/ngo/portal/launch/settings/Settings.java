package ngo.portal.launch.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.shared.MailServer;

/**
 * The configuration of an installation, read from the environment: ports, home, and external servers.
 *
 * @param language used for people who have not chosen one
 * @param given the secrets that were set, which replace those that an installation generates
 * @param keycloakHostname the public host name of the embedded Keycloak
 * @param setupClient a temporary administrator of an external Keycloak
 * @param pages the source folder from which pages and styles are read at each request; absent for those of the WAR
 * @param debugPort port for a debugger, on this machine only; absent for none
 * @param passedOn settings that the portal itself reads, under their names in the environment
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
            throw new StartupRefused(Setting.PORTAL_KEYCLOAK_HOSTNAME + " is for the bundled Keycloak, and "
                    + Setting.PORTAL_KEYCLOAK_URL + " names an external one; set one.");
        }
    }

    /** An external PostgreSQL for the portal or for its keys; the account may create roles and databases. */
    public record ExternalDatabase(String jdbcUrl, String user, String password) {

        /** Never contains the password. */
        @Override
        public String toString() {
            return jdbcUrl + " as " + user;
        }
    }

    /** A temporary administrator of Keycloak for the duration of a command. */
    public record SetupClient(String id, String secret) {

        /** Never contains the secret. */
        @Override
        public String toString() {
            return id;
        }
    }

    /** For an installation that starts the servers that are not external, and may prepare external databases. */
    public static Settings from(Map<String, String> environment) {
        return new SettingsReader(environment, true).read();
    }

    /** For a single node or a command: it needs no account that may prepare databases. */
    public static Settings ofNode(Map<String, String> environment) {
        return new SettingsReader(environment, false).read();
    }

    public int port(Port port) {
        return ports.getOrDefault(port, 0);
    }

    /** The address that browsers use for Keycloak, and that Keycloak uses for itself. */
    public URI keycloakUrl() {
        return externalKeycloak.or(() -> keycloakHostname).orElseGet(this::keycloakHere);
    }

    /** The local address of the embedded Keycloak, independent of its public name. */
    public URI keycloakHere() {
        return URI.create("http://localhost:" + port(Port.KEYCLOAK));
    }

    /** The address of Keycloak's administration API for the portal, which need not be public. */
    public URI keycloakAdminUrl() {
        return keycloakAdmin.or(() -> externalKeycloak).orElseGet(this::keycloakHere);
    }

    public URI realmUrl() {
        return URI.create(keycloakUrl() + "/realms/coalition");
    }

    /** The realm's OpenID configuration. A proxy makes this address public, but not that of the realm itself. */
    public URI realmDescriptionUrl() {
        return URI.create(realmUrl() + "/.well-known/openid-configuration");
    }

    /** The mail server of the portal and of Keycloak; the mail catcher if none is configured. */
    public MailServer mailServer() {
        return externalMail.orElseGet(() -> MailServer.of(MAIL_SERVER, "smtp://localhost:" + port(Port.MAIL), null));
    }

    public URI mailUrl() {
        return URI.create("http://localhost:" + port(Port.MAIL_WEB));
    }

    /** The languages of the portal's user interface. */
    public static List<String> spokenLanguages() {
        return SettingsReader.SPOKEN;
    }

    /** The local address of the portal, independent of its public name. */
    public URI portalProbe() {
        return URI.create("http://127.0.0.1:" + port(Port.PORTAL) + "/" + language + "/");
    }

    /**
     * An address of the node's management port.
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
