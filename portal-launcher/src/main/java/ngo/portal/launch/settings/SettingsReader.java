package ngo.portal.launch.settings;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.shared.MailServer;
import ngo.portal.persistence.shared.OwnNetwork;
import org.jspecify.annotations.Nullable;

/** Reads and judges the environment; a value that cannot be meant is refused by name. */
final class SettingsReader {

    private static final int MAX_LIMIT_PERCENT = 10_000;
    private static final int MAX_SESSION_HOURS = 168;
    private static final int MAX_MAILS_PER_SECOND = 1_000;
    private static final String OF_255 = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final String PROXY = "(" + OF_255 + "(\\." + OF_255 + "){3}(/([12]?\\d|3[0-2]))?"
            + "|[0-9a-fA-F:]*:[0-9a-fA-F:]*(/(\\d{1,2}|1[01]\\d|12[0-8]))?)";
    private static final int MAX_PORT = 65535;
    private static final String LANGUAGES = "PORTAL_LANGUAGES";
    private static final String LANGUAGE = "PORTAL_LANGUAGE";
    private static final String PSEUDO = "PORTAL_PSEUDO";
    private static final String USUAL_LANGUAGE = "en";
    private static final int DEFAULT_QUORUM = 2;
    private static final int MAX_QUORUM = 99;
    private static final String MAIL_PAUSE = "PORTAL_MAIL_PAUSE_MINUTES";
    private static final String CONTACT = "PORTAL_CONTACT_EMAIL";
    private static final String SECURITY_CONTACT = "PORTAL_SECURITY_CONTACT";
    private static final String SENDER = "PORTAL_MAIL_FROM";
    private static final String EMAIL = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";
    private static final String MACHINE = "PORTAL_MACHINE_TRANSLATION_URL";
    private static final String LOG_ORIGIN = "PORTAL_LOG_ORIGIN";
    private static final String LOG_WITNESSES = "PORTAL_LOG_WITNESSES";
    private static final String WITNESS = "https?://[^\\s,]+\\s+[^\\s+,]+\\+[0-9a-f]{8}\\+[A-Za-z0-9+/=]{44}";
    private static final int MAX_WITNESS_SECONDS = 86_400;
    private static final String HOST = "[A-Za-z0-9.-]+(:\\d{1,5})?";
    private static final String NONE = "0";
    private static final int MAX_MAIL_PAUSE_MINUTES = 1_440;
    private static final int SAMPLE_LEADS = 4;
    private static final int DEFAULT_PROOF_MINUTES = 15;
    private static final int MAX_PROOF_MINUTES = 720;

    /** Those that the portal has words in. It knows them itself, but a start is refused before anything has begun. */
    static final List<String> SPOKEN = List.of("en", "fr", "es", "ar", "ru");

    private final GivenValues given;

    SettingsReader(Map<String, String> environment) {
        this.given = new GivenValues(environment);
    }

    Settings read() {
        Map<Port, Integer> ports = ports();
        boolean demo = given.yesOrNo("PORTAL_DEMO", true);
        Path home = given.path("PORTAL_HOME")
                .orElse(Path.of(".portal"))
                .toAbsolutePath()
                .normalize();
        return new Settings(
                ports,
                home,
                given.path("PORTAL_CACHE")
                        .orElse(home.resolve("cache"))
                        .toAbsolutePath()
                        .normalize(),
                given.text("PORTAL_LISTEN").orElse("127.0.0.1"),
                demo,
                given.yesOrNo("PORTAL_QUICK_START", false),
                quorum(demo),
                proofMinutes(),
                language(),
                external("PORTAL_DATABASE", "portal"),
                external("PORTAL_KEYS_DATABASE", "portal_keys"),
                given.path("PORTAL_VAULT_KEYSET_FILE")
                        .orElse(home.resolve("keys/vault.json"))
                        .toAbsolutePath()
                        .normalize(),
                given.address("PORTAL_KEYCLOAK_URL"),
                given.address("PORTAL_KEYCLOAK_ADMIN_URL"),
                mailServer(),
                given.address("PORTAL_BASE_URL").orElse(URI.create("http://localhost:" + ports.get(Port.PORTAL))),
                pages(),
                given.text(Settings.DEBUG_PORT)
                        .map(value -> GivenValues.number(Settings.DEBUG_PORT, "a port number", MAX_PORT, value)),
                passedOn(demo));
    }

    private Optional<Path> pages() {
        String name = "PORTAL_PAGES";
        Optional<Path> pages =
                given.path(name).map(folder -> folder.toAbsolutePath().normalize());
        if (pages.isPresent() && !Files.exists(pages.get().resolve("WEB-INF/web.xml"))) {
            throw new StartupRefused(
                    name + " must be the folder portal-web/src/main/webapp of the sources, but it is \"" + pages.get()
                            + "\".");
        }
        return pages;
    }

    private Map<String, String> passedOn(boolean demo) {
        Map<String, String> passed = new HashMap<>();
        if (given.yesOrNo(PSEUDO, false)) {
            requireDemo(demo);
            passed.put(PSEUDO, "true");
        }
        given.text(LANGUAGES).ifPresent(tags -> passed.put(LANGUAGES, String.join(",", languages(tags))));
        given.text(LANGUAGE).ifPresent(tag -> passed.put(LANGUAGE, tag));
        given.text("PORTAL_TRUSTED_PROXIES").ifPresent(ranges -> passed.put("PORTAL_TRUSTED_PROXIES", proxies(ranges)));
        contacts(passed);
        pass(passed, "PORTAL_LIMIT_PERCENT", "a number of percent", MAX_LIMIT_PERCENT);
        pass(passed, "PORTAL_PETITION_MAILS_PER_SECOND", "a number of mails", MAX_MAILS_PER_SECOND);
        pass(passed, "PORTAL_SESSION_HOURS", "a number of hours", MAX_SESSION_HOURS);
        machine().ifPresent(url -> passed.put(MACHINE, url));
        given.secret("PORTAL_MACHINE_TRANSLATION_KEY")
                .ifPresent(key -> passed.put("PORTAL_MACHINE_TRANSLATION_KEY", key));
        given.text(SENDER)
                .ifPresent(address ->
                        passed.put(SENDER, GivenValues.matching(SENDER, EMAIL, "an e-mail address", address)));
        given.text(LOG_ORIGIN)
                .ifPresent(host -> passed.put(
                        LOG_ORIGIN, GivenValues.matching(LOG_ORIGIN, HOST, "a host like portal.example", host)));
        given.text(LOG_WITNESSES)
                .ifPresent(witnesses -> passed.put(
                        LOG_WITNESSES,
                        GivenValues.matching(
                                LOG_WITNESSES,
                                WITNESS + "(\\s*,\\s*" + WITNESS + ")*",
                                "addresses with a key behind each, separated by commas",
                                witnesses)));
        pass(passed, "PORTAL_LOG_WITNESS_SECONDS", "a number of seconds", MAX_WITNESS_SECONDS);
        if (given.text(MAIL_PAUSE).filter(NONE::equals).isPresent()) {
            passed.put(MAIL_PAUSE, NONE);
        } else {
            pass(passed, MAIL_PAUSE, "0 or a number of minutes", MAX_MAIL_PAUSE_MINUTES);
        }
        return Map.copyOf(passed);
    }

    private static void requireDemo(boolean demo) {
        if (!demo) {
            throw new StartupRefused(PSEUDO + " is for the sample coalition alone.");
        }
    }

    private void contacts(Map<String, String> passed) {
        given.text(CONTACT)
                .ifPresent(address ->
                        passed.put(CONTACT, GivenValues.matching(CONTACT, EMAIL, "an e-mail address", address)));
        given.text(SECURITY_CONTACT)
                .ifPresent(way -> passed.put(
                        SECURITY_CONTACT,
                        GivenValues.matching(
                                SECURITY_CONTACT,
                                EMAIL + "|https://[^\\s\"<>]+",
                                "an e-mail address or an address that begins with https://",
                                way)));
    }

    /** Drafts that a machine sees must not leave the operator's network. */
    private Optional<String> machine() {
        Optional<URI> url = given.address(MACHINE);
        if (url.filter(one -> one.getHost() == null || !OwnNetwork.holds(one.getHost()))
                .isPresent()) {
            throw new StartupRefused(MACHINE + " must be a host of your own network, but it is \"" + url.get() + "\".");
        }
        return url.map(URI::toString);
    }

    private List<String> languages() {
        return given.text(LANGUAGES).map(SettingsReader::languages).orElse(SPOKEN);
    }

    private static List<String> languages(String tags) {
        List<String> named =
                Arrays.stream(tags.split(",", -1)).map(String::strip).toList();
        named.stream().filter(tag -> !SPOKEN.contains(tag)).findFirst().ifPresent(unknown -> {
            throw new StartupRefused(LANGUAGES + " must name some of " + String.join(", ", SPOKEN)
                    + ", separated by commas, but it names \"" + unknown + "\".");
        });
        return named;
    }

    /** Spoken to whoever has not said which, nor has their browser. */
    private String language() {
        List<String> offered = languages();
        String language = given.text(LANGUAGE)
                .orElse(
                        offered.contains(USUAL_LANGUAGE)
                                ? USUAL_LANGUAGE
                                : SPOKEN.stream()
                                        .filter(offered::contains)
                                        .findFirst()
                                        .orElseThrow());
        if (!offered.contains(language)) {
            throw new StartupRefused(
                    LANGUAGE + " must be one of " + String.join(", ", offered) + ", but it is \"" + language + "\".");
        }
        return language;
    }

    /** Addresses, never names: the portal looks none up while it answers. */
    private static String proxies(String ranges) {
        if (!ranges.matches(PROXY + "( *, *" + PROXY + ")*")) {
            throw new StartupRefused(
                    "PORTAL_TRUSTED_PROXIES must be addresses or ranges like 10.0.0.0/8, separated by commas, but it"
                            + " is \""
                            + ranges + "\".");
        }
        return ranges;
    }

    private void pass(Map<String, String> passed, String name, String what, int most) {
        given.text(name)
                .ifPresent(value -> passed.put(name, Integer.toString(GivenValues.number(name, what, most, value))));
    }

    private Map<Port, Integer> ports() {
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            ports.put(
                    port,
                    given.text(port.setting()).map(value -> number(port, value)).orElse(port.usual()));
        }
        return ports;
    }

    private static int number(Port port, String value) {
        return GivenValues.number(port.setting(), "a port number", MAX_PORT, value);
    }

    /** The sample statements cannot be told with more approvals than the sample coalition has leading organisations. */
    private int quorum(boolean demo) {
        String name = "PORTAL_QUORUM";
        return given.text(name)
                .map(value -> demo
                        ? GivenValues.number(
                                name, "a number of leading organisations of the sample coalition", SAMPLE_LEADS, value)
                        : GivenValues.number(name, "a number of organisations", MAX_QUORUM, value))
                .orElse(DEFAULT_QUORUM);
    }

    private int proofMinutes() {
        String name = "PORTAL_PROOF_MINUTES";
        return given.text(name)
                .map(value -> GivenValues.number(name, "a number of minutes", MAX_PROOF_MINUTES, value))
                .orElse(DEFAULT_PROOF_MINUTES);
    }

    private Optional<Settings.ExternalDatabase> external(String name, String database) {
        return given.text(name + "_URL").map(url -> external(name, database, url));
    }

    private Settings.ExternalDatabase external(String name, String database, String url) {
        String jdbcUrl = url.startsWith("jdbc:") ? url : "jdbc:" + url;
        if (!jdbcUrl.matches("jdbc:postgresql://[^/?]+/" + database + "(\\?.*)?")) {
            throw new StartupRefused(name + "_URL must look like jdbc:postgresql://host:5432/" + database
                    + ", but it is \"" + url + "\".");
        }
        return new Settings.ExternalDatabase(
                jdbcUrl, given.needed(name, "_USER", given::text), given.needed(name, "_PASSWORD", given::secret));
    }

    private Optional<MailServer> mailServer() {
        @Nullable String password = given.secret("PORTAL_SMTP_PASSWORD").orElse(null);
        try {
            return given.text(Settings.MAIL_SERVER).map(url -> MailServer.of(Settings.MAIL_SERVER, url, password));
        } catch (IllegalArgumentException refused) {
            throw new StartupRefused(String.valueOf(refused.getMessage()), refused);
        }
    }
}
