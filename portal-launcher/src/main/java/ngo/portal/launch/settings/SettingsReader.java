package ngo.portal.launch.settings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ngo.portal.launch.shared.PrivateFiles;
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
    private static final String HOST = "[A-Za-z0-9.-]+(:\\d{1,5})?";
    private static final String NONE = "0";
    private static final int MAX_MAIL_PAUSE_MINUTES = 1_440;
    private static final int SAMPLE_LEADS = 4;
    private static final int DEFAULT_PROOF_MINUTES = 15;
    private static final int MAX_PROOF_MINUTES = 720;

    /** Those that the portal has words in. It knows them itself, but a start is refused before anything has begun. */
    static final List<String> SPOKEN = List.of("en", "fr", "es", "ar", "ru");

    private final Map<String, String> environment;

    SettingsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    Settings read() {
        Map<Port, Integer> ports = ports();
        boolean demo = yesOrNo("PORTAL_DEMO", true);
        Path home =
                path("PORTAL_HOME").orElse(Path.of(".portal")).toAbsolutePath().normalize();
        return new Settings(
                ports,
                home,
                path("PORTAL_CACHE")
                        .orElse(home.resolve("cache"))
                        .toAbsolutePath()
                        .normalize(),
                text("PORTAL_LISTEN").orElse("127.0.0.1"),
                demo,
                yesOrNo("PORTAL_QUICK_START", false),
                quorum(demo),
                proofMinutes(),
                language(),
                external("PORTAL_DATABASE", "portal"),
                external("PORTAL_KEYS_DATABASE", "portal_keys"),
                path("PORTAL_VAULT_KEYSET_FILE")
                        .orElse(home.resolve("keys/vault.json"))
                        .toAbsolutePath()
                        .normalize(),
                address("PORTAL_KEYCLOAK_URL"),
                address("PORTAL_KEYCLOAK_ADMIN_URL"),
                mailServer(),
                address("PORTAL_BASE_URL").orElse(URI.create("http://localhost:" + ports.get(Port.PORTAL))),
                pages(),
                text(Settings.DEBUG_PORT).map(value -> number(Settings.DEBUG_PORT, "a port number", MAX_PORT, value)),
                passedOn(demo));
    }

    private Optional<Path> pages() {
        String name = "PORTAL_PAGES";
        Optional<Path> pages = path(name).map(folder -> folder.toAbsolutePath().normalize());
        if (pages.isPresent() && !Files.exists(pages.get().resolve("WEB-INF/web.xml"))) {
            throw new StartupRefused(
                    name + " must be the folder portal-web/src/main/webapp of the sources, but it is \"" + pages.get()
                            + "\".");
        }
        return pages;
    }

    private Map<String, String> passedOn(boolean demo) {
        Map<String, String> given = new HashMap<>();
        if (yesOrNo(PSEUDO, false)) {
            requireDemo(demo);
            given.put(PSEUDO, "true");
        }
        text(LANGUAGES).ifPresent(tags -> given.put(LANGUAGES, String.join(",", languages(tags))));
        text(LANGUAGE).ifPresent(tag -> given.put(LANGUAGE, tag));
        text("PORTAL_TRUSTED_PROXIES").ifPresent(ranges -> given.put("PORTAL_TRUSTED_PROXIES", proxies(ranges)));
        contacts(given);
        given(given, "PORTAL_LIMIT_PERCENT", "a number of percent", MAX_LIMIT_PERCENT);
        given(given, "PORTAL_PETITION_MAILS_PER_SECOND", "a number of mails", MAX_MAILS_PER_SECOND);
        given(given, "PORTAL_SESSION_HOURS", "a number of hours", MAX_SESSION_HOURS);
        machine().ifPresent(url -> given.put(MACHINE, url));
        secret("PORTAL_MACHINE_TRANSLATION_KEY").ifPresent(key -> given.put("PORTAL_MACHINE_TRANSLATION_KEY", key));
        text(SENDER).ifPresent(address -> given.put(SENDER, matching(SENDER, EMAIL, "an e-mail address", address)));
        text(LOG_ORIGIN)
                .ifPresent(
                        host -> given.put(LOG_ORIGIN, matching(LOG_ORIGIN, HOST, "a host like portal.example", host)));
        if (text(MAIL_PAUSE).filter(NONE::equals).isPresent()) {
            given.put(MAIL_PAUSE, NONE);
        } else {
            given(given, MAIL_PAUSE, "0 or a number of minutes", MAX_MAIL_PAUSE_MINUTES);
        }
        return Map.copyOf(given);
    }

    private static void requireDemo(boolean demo) {
        if (!demo) {
            throw new StartupRefused(PSEUDO + " is for the sample coalition alone.");
        }
    }

    private void contacts(Map<String, String> given) {
        text(CONTACT).ifPresent(address -> given.put(CONTACT, matching(CONTACT, EMAIL, "an e-mail address", address)));
        text(SECURITY_CONTACT)
                .ifPresent(way -> given.put(
                        SECURITY_CONTACT,
                        matching(
                                SECURITY_CONTACT,
                                EMAIL + "|https://[^\\s\"<>]+",
                                "an e-mail address or an address that begins with https://",
                                way)));
    }

    private static String matching(String name, String form, String what, String value) {
        if (value.matches(form)) {
            return value;
        }
        throw new StartupRefused(name + " must be " + what + ", but it is \"" + value + "\".");
    }

    /** Drafts that a machine sees must not leave the operator's network. */
    private Optional<String> machine() {
        Optional<URI> url = address(MACHINE);
        if (url.filter(one -> one.getHost() == null || !OwnNetwork.holds(one.getHost()))
                .isPresent()) {
            throw new StartupRefused(MACHINE + " must be a host of your own network, but it is \"" + url.get() + "\".");
        }
        return url.map(URI::toString);
    }

    private List<String> languages() {
        return text(LANGUAGES).map(SettingsReader::languages).orElse(SPOKEN);
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
        String language = text(LANGUAGE)
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

    private void given(Map<String, String> given, String name, String what, int most) {
        text(name).ifPresent(value -> given.put(name, Integer.toString(number(name, what, most, value))));
    }

    private Map<Port, Integer> ports() {
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            ports.put(
                    port, text(port.setting()).map(value -> number(port, value)).orElse(port.usual()));
        }
        return ports;
    }

    private static int number(Port port, String value) {
        return number(port.setting(), "a port number", MAX_PORT, value);
    }

    private static int number(String name, String what, int most, String value) {
        if (value.matches("\\d{1,5}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        throw new StartupRefused(name + " must be " + what + " from 1 to " + most + ", but it is \"" + value + "\".");
    }

    /** The sample statements cannot be told with more approvals than the sample coalition has leading organisations. */
    private int quorum(boolean demo) {
        String name = "PORTAL_QUORUM";
        return text(name)
                .map(value -> demo
                        ? number(name, "a number of leading organisations of the sample coalition", SAMPLE_LEADS, value)
                        : number(name, "a number of organisations", MAX_QUORUM, value))
                .orElse(DEFAULT_QUORUM);
    }

    private int proofMinutes() {
        String name = "PORTAL_PROOF_MINUTES";
        return text(name)
                .map(value -> number(name, "a number of minutes", MAX_PROOF_MINUTES, value))
                .orElse(DEFAULT_PROOF_MINUTES);
    }

    private boolean yesOrNo(String name, boolean otherwise) {
        return text(name)
                .map(value -> switch (value) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new StartupRefused(name + " must be true or false, but it is \"" + value + "\".");
                })
                .orElse(otherwise);
    }

    private Optional<Settings.ExternalDatabase> external(String name, String database) {
        return text(name + "_URL").map(url -> external(name, database, url));
    }

    private Settings.ExternalDatabase external(String name, String database, String url) {
        String jdbcUrl = url.startsWith("jdbc:") ? url : "jdbc:" + url;
        if (!jdbcUrl.matches("jdbc:postgresql://[^/?]+/" + database + "(\\?.*)?")) {
            throw new StartupRefused(name + "_URL must look like jdbc:postgresql://host:5432/" + database
                    + ", but it is \"" + url + "\".");
        }
        return new Settings.ExternalDatabase(
                jdbcUrl, needed(name, "_USER", this::text), needed(name, "_PASSWORD", this::secret));
    }

    private String needed(String name, String what, Function<String, Optional<String>> read) {
        return read.apply(name + what)
                .orElseThrow(() -> new StartupRefused(name + what + " must be set where " + name + "_URL is set."));
    }

    private Optional<Path> path(String name) {
        return text(name).map(Path::of);
    }

    private Optional<URI> address(String name) {
        return text(name).map(value -> address(name, value));
    }

    private static URI address(String name, String value) {
        if (value.matches("https?://[A-Za-z0-9\\[\\].:_-]+(/[^\\s]*)?")) {
            return URI.create(value.replaceAll("/+$", ""));
        }
        throw new StartupRefused(name + " must be an address such as http://host:8080, but it is \"" + value + "\".");
    }

    private Optional<MailServer> mailServer() {
        @Nullable String password = secret("PORTAL_SMTP_PASSWORD").orElse(null);
        try {
            return text(Settings.MAIL_SERVER).map(url -> MailServer.of(Settings.MAIL_SERVER, url, password));
        } catch (IllegalArgumentException refused) {
            throw new StartupRefused(String.valueOf(refused.getMessage()), refused);
        }
    }

    /** From the environment, or from a file of its own that nobody else may read, with or without the line's end. */
    private Optional<String> secret(String name) {
        String file = name + "_FILE";
        Optional<Path> path = path(file);
        if (path.isEmpty()) {
            return text(name);
        }
        if (text(name).isPresent()) {
            throw new StartupRefused(name + " and " + file + " are both set; set one.");
        }
        try {
            if (!PrivateFiles.isClosed(path.get())) {
                throw new StartupRefused(
                        file + " names " + path.get() + ", which others may read; make it readable to you alone.");
            }
            return Optional.of(Files.readString(path.get()).replaceFirst("\\r?\\n$", ""))
                    .filter(secret -> !secret.isEmpty());
        } catch (IOException unreadable) {
            throw new StartupRefused(file + " names " + path.get() + ", which cannot be read.", unreadable);
        }
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
