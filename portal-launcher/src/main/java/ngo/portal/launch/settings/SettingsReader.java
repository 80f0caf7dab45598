package ngo.portal.launch.settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.shared.MailServer;
import ngo.portal.persistence.shared.OwnNetwork;
import org.jspecify.annotations.Nullable;

/** Reads the environment and validates combinations of settings; names the setting that is contradictory. */
final class SettingsReader {

    private static final String OF_255 = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final String PROXY = "(" + OF_255 + "(\\." + OF_255 + "){3}(/([12]?\\d|3[0-2]))?"
            + "|[0-9a-fA-F:]*:[0-9a-fA-F:]*(/(\\d{1,2}|1[01]\\d|12[0-8]))?)";
    private static final String USUAL_LANGUAGE = "en";
    private static final int SAMPLE_LEADS = 4;
    private static final int ABOVE_THE_PORTAL = 1_000;
    private static final int MAX_PORT = 65_535;

    /** The languages of the portal's texts. The portal has the same list, but an invalid setting is refused before anything starts. */
    static final List<String> SPOKEN = List.of("en", "fr", "es", "ar", "ru");

    /** Settings that are passed on to the portal unchanged. */
    private static final List<Setting> PASSED_ON = List.of(
            Setting.PORTAL_LIMIT_PERCENT,
            Setting.PORTAL_PETITION_MAILS_PER_SECOND,
            Setting.PORTAL_SESSION_HOURS,
            Setting.PORTAL_REGION_CROWD,
            Setting.PORTAL_MAIL_PAUSE_MINUTES,
            Setting.PORTAL_MACHINE_TRANSLATION_KEY,
            Setting.PORTAL_MAIL_FROM,
            Setting.PORTAL_LOG_ORIGIN,
            Setting.PORTAL_LOG_WITNESSES,
            Setting.PORTAL_LOG_WITNESS_SECONDS,
            Setting.PORTAL_CONTACT_EMAIL,
            Setting.PORTAL_SECURITY_CONTACT,
            Setting.PORTAL_LANGUAGE);

    private static final Map<Setting, Secrets.Name> GIVEN = Map.of(
            Setting.PORTAL_DATABASE_OWNER_PASSWORD, Secrets.Name.DATABASE_OWNER,
            Setting.PORTAL_DATABASE_APP_PASSWORD, Secrets.Name.DATABASE_APP,
            Setting.PORTAL_DATABASE_PUBLIC_PASSWORD, Secrets.Name.DATABASE_PUBLIC,
            Setting.PORTAL_DATABASE_BACKUP_PASSWORD, Secrets.Name.DATABASE_BACKUP,
            Setting.PORTAL_KEYS_DATABASE_VAULT_PASSWORD, Secrets.Name.DATABASE_VAULT,
            Setting.PORTAL_CONTEXT_KEY, Secrets.Name.CONTEXT_KEY,
            Setting.PORTAL_OIDC_CLIENT_SECRET, Secrets.Name.OIDC_CLIENT,
            Setting.PORTAL_KEYCLOAK_ADMIN_CLIENT_SECRET, Secrets.Name.DIRECTORY_CLIENT);

    private final GivenValues given;
    private final boolean prepares;

    /**
     * A reader of one environment.
     *
     * @param prepares whether an external database will be prepared, which requires an account that may do so
     */
    SettingsReader(Map<String, String> environment, boolean prepares) {
        this.given = new GivenValues(environment);
        this.prepares = prepares;
    }

    Settings read() {
        Map<Port, Integer> ports = ports();
        boolean demo = prepares
                ? given.isTrue(Setting.PORTAL_DEMO)
                : given.text(Setting.PORTAL_DEMO).filter("true"::equals).isPresent();
        Path home = absolute(given.path(Setting.PORTAL_HOME).orElse(Path.of(Setting.PORTAL_HOME.usual())));
        return new Settings(
                ports,
                node(),
                home,
                absolute(given.path(Setting.PORTAL_CACHE).orElse(home.resolve("cache"))),
                given.textOrUsual(Setting.PORTAL_LISTEN),
                demo,
                given.isTrue(Setting.PORTAL_QUICK_START),
                quorum(demo),
                given.numberOrUsual(Setting.PORTAL_PROOF_MINUTES),
                language(),
                secrets(),
                external(Setting.PORTAL_DATABASE_URL, Setting.PORTAL_DATABASE_USER, Setting.PORTAL_DATABASE_PASSWORD),
                external(
                        Setting.PORTAL_KEYS_DATABASE_URL,
                        Setting.PORTAL_KEYS_DATABASE_USER,
                        Setting.PORTAL_KEYS_DATABASE_PASSWORD),
                absolute(given.path(Setting.PORTAL_VAULT_KEYSET_FILE).orElse(home.resolve("keys/vault.json"))),
                given.address(Setting.PORTAL_KEYCLOAK_URL),
                given.address(Setting.PORTAL_KEYCLOAK_ADMIN_URL),
                given.address(Setting.PORTAL_KEYCLOAK_HOSTNAME),
                setupClient(),
                mailServer(),
                given.address(Setting.PORTAL_BASE_URL).orElse(URI.create("http://localhost:" + ports.get(Port.PORTAL))),
                pages(),
                given.number(Setting.PORTAL_DEBUG_PORT),
                passedOn(demo));
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private NodeSettings node() {
        return new NodeSettings(
                given.text(Setting.PORTAL_NODE).orElseGet(SettingsReader::hostName),
                given.textOrUsual(Setting.PORTAL_MANAGEMENT_LISTEN),
                given.textOrUsual(Setting.PORTAL_HEAP),
                given.text(Setting.PORTAL_JAVA_OPTIONS)
                        .map(options -> List.of(options.split("\\s+")))
                        .orElse(List.of()),
                given.number(Setting.PORTAL_THREADS),
                given.numberOrUsual(Setting.PORTAL_POOL_APP),
                given.numberOrUsual(Setting.PORTAL_POOL_PUBLIC),
                given.numberOrUsual(Setting.PORTAL_POOL_KEYS),
                given.numberOrUsual(Setting.PORTAL_DRAIN_SECONDS),
                given.textOrUsual(Setting.PORTAL_LOG_FORMAT).equals("json"),
                given.textOrUsual(Setting.PORTAL_LOG_LEVEL));
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "portal";
        }
    }

    private Secrets secrets() {
        Map<Secrets.Name, String> secrets = new EnumMap<>(Secrets.Name.class);
        GIVEN.forEach((setting, name) -> given.text(setting).ifPresent(value -> secrets.put(name, value)));
        return Secrets.given(secrets);
    }

    private Optional<Settings.SetupClient> setupClient() {
        return given.text(Setting.PORTAL_KEYCLOAK_SETUP_CLIENT_ID)
                .map(id -> new Settings.SetupClient(
                        id,
                        given.needed(
                                Setting.PORTAL_KEYCLOAK_SETUP_CLIENT_SECRET, Setting.PORTAL_KEYCLOAK_SETUP_CLIENT_ID)));
    }

    private Optional<Path> pages() {
        Optional<Path> pages = given.path(Setting.PORTAL_PAGES).map(SettingsReader::absolute);
        if (pages.isPresent() && !Files.exists(pages.get().resolve("WEB-INF/web.xml"))) {
            throw new StartupRefused(
                    Setting.PORTAL_PAGES + " must be the folder portal-web/src/main/webapp of the sources, but it is \""
                            + pages.get() + "\".");
        }
        return pages;
    }

    private Map<String, String> passedOn(boolean demo) {
        Map<String, String> passed = new HashMap<>();
        if (given.isTrue(Setting.PORTAL_PSEUDO)) {
            requireDemo(demo);
            passed.put(Setting.PORTAL_PSEUDO.name(), "true");
        }
        given.text(Setting.PORTAL_LANGUAGES)
                .ifPresent(tags -> passed.put(Setting.PORTAL_LANGUAGES.name(), String.join(",", languages(tags))));
        given.text(Setting.PORTAL_TRUSTED_PROXIES)
                .ifPresent(ranges -> passed.put(Setting.PORTAL_TRUSTED_PROXIES.name(), proxies(ranges)));
        machine().ifPresent(url -> passed.put(Setting.PORTAL_MACHINE_TRANSLATION_URL.name(), url));
        PASSED_ON.forEach(setting -> given.text(setting).ifPresent(value -> passed.put(setting.name(), value)));
        return Map.copyOf(passed);
    }

    private static void requireDemo(boolean demo) {
        if (!demo) {
            throw new StartupRefused(Setting.PORTAL_PSEUDO + " is for the sample coalition only.");
        }
    }

    /** Drafts that are sent to machine translation must not leave the operator's network. */
    private Optional<String> machine() {
        Optional<URI> url = given.address(Setting.PORTAL_MACHINE_TRANSLATION_URL);
        if (url.filter(one -> one.getHost() == null || !OwnNetwork.holds(one.getHost()))
                .isPresent()) {
            throw new StartupRefused(Setting.PORTAL_MACHINE_TRANSLATION_URL
                    + " must be a host in your own network, but it is \"" + url.get() + "\".");
        }
        return url.map(URI::toString);
    }

    private List<String> languages() {
        return given.text(Setting.PORTAL_LANGUAGES)
                .map(SettingsReader::languages)
                .orElse(SPOKEN);
    }

    private static List<String> languages(String tags) {
        List<String> named =
                Arrays.stream(tags.split(",", -1)).map(String::strip).toList();
        named.stream().filter(tag -> !SPOKEN.contains(tag)).findFirst().ifPresent(unknown -> {
            throw new StartupRefused(Setting.PORTAL_LANGUAGES + " must name some of " + String.join(", ", SPOKEN)
                    + ", separated by commas, but it names \"" + unknown + "\".");
        });
        return named;
    }

    /** The language for people who have chosen none and whose browser asks for none. */
    private String language() {
        List<String> offered = languages();
        String language = given.text(Setting.PORTAL_LANGUAGE)
                .orElse(
                        offered.contains(USUAL_LANGUAGE)
                                ? USUAL_LANGUAGE
                                : SPOKEN.stream()
                                        .filter(offered::contains)
                                        .findFirst()
                                        .orElseThrow());
        if (!offered.contains(language)) {
            throw new StartupRefused(Setting.PORTAL_LANGUAGE + " must be one of " + String.join(", ", offered)
                    + ", but it is \"" + language + "\".");
        }
        return language;
    }

    /** Accepts IP addresses only: the portal does no name lookup while it answers. */
    private static String proxies(String ranges) {
        if (!ranges.matches(PROXY + "( *, *" + PROXY + ")*")) {
            throw new StartupRefused(Setting.PORTAL_TRUSTED_PROXIES
                    + " must be addresses or ranges like 10.0.0.0/8, separated by commas, but it is \"" + ranges
                    + "\".");
        }
        return ranges;
    }

    private Map<Port, Integer> ports() {
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            if (port != Port.MANAGEMENT) {
                ports.put(port, given.numberOrUsual(port.moved()));
            }
        }
        ports.put(Port.MANAGEMENT, given.number(Setting.PORTAL_MANAGEMENT_PORT).orElseGet(() -> beside(ports)));
        return ports;
    }

    /** A port that moves with the portal's port and is not used by another server. */
    private static int beside(Map<Port, Integer> ports) {
        Set<Integer> taken = new HashSet<>(ports.values());
        int portal = ports.getOrDefault(Port.PORTAL, 0);
        int port =
                portal + (portal + ABOVE_THE_PORTAL + taken.size() > MAX_PORT ? -ABOVE_THE_PORTAL : ABOVE_THE_PORTAL);
        while (taken.contains(port)) {
            port++;
        }
        return port;
    }

    /** The sample statements cannot require more approvals than the sample coalition has leading organisations. */
    private int quorum(boolean demo) {
        int quorum = given.numberOrUsual(Setting.PORTAL_QUORUM);
        SettingForm ofSamples =
                SettingForm.number("a number of leading organisations of the sample coalition", 2, SAMPLE_LEADS);
        if (demo && quorum > SAMPLE_LEADS) {
            throw new StartupRefused(ofSamples.refusal(Setting.PORTAL_QUORUM.name(), Integer.toString(quorum)));
        }
        return quorum;
    }

    private Optional<Settings.ExternalDatabase> external(Setting address, Setting user, Setting password) {
        String database = address == Setting.PORTAL_DATABASE_URL ? "portal" : "portal_keys";
        return given.text(address).map(url -> {
            String jdbcUrl = url.startsWith("jdbc:") ? url : "jdbc:" + url;
            if (!jdbcUrl.matches("jdbc:postgresql://[^/?]+/" + database + "(\\?.*)?")) {
                throw new StartupRefused(address + " must look like jdbc:postgresql://host:5432/" + database
                        + ", but it is \"" + url + "\".");
            }
            return new Settings.ExternalDatabase(jdbcUrl, account(user, address), account(password, address));
        });
    }

    private String account(Setting part, Setting address) {
        return prepares ? given.needed(part, address) : given.text(part).orElse("");
    }

    private Optional<MailServer> mailServer() {
        @Nullable String password = given.text(Setting.PORTAL_SMTP_PASSWORD).orElse(null);
        try {
            return given.text(Setting.PORTAL_SMTP_URL).map(url -> MailServer.of(Settings.MAIL_SERVER, url, password));
        } catch (IllegalArgumentException refused) {
            throw new StartupRefused(String.valueOf(refused.getMessage()), refused);
        }
    }
}
