package ngo.portal.launch.settings;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Every setting of an operator: the constant is the name of the environment variable. {@code setting.properties} describes each
 * of them. Tests and {@code doctor} compare the table in {@code docs/settings.md} and the packaged files with this list.
 */
public enum Setting {
    PORTAL_PORT("8080", SettingForm.PORT),
    KEYCLOAK_PORT("8180", SettingForm.PORT),
    DATABASE_PORT("5433", SettingForm.PORT),
    MAIL_PORT("1025", SettingForm.PORT),
    MAIL_WEB_PORT("1080", SettingForm.PORT),
    PORTAL_MANAGEMENT_PORT("`PORTAL_PORT` + 1000", SettingForm.PORT),
    PORTAL_MANAGEMENT_LISTEN("127.0.0.1", SettingForm.LISTENING),
    PORTAL_LISTEN("127.0.0.1", SettingForm.LISTENING),
    PORTAL_BASE_URL("`http://localhost:$PORTAL_PORT`", SettingForm.ADDRESS),
    PORTAL_HOME(".portal", SettingForm.PATH),
    PORTAL_CACHE("`$PORTAL_HOME/cache`", SettingForm.PATH),
    PORTAL_DEMO("true", SettingForm.TRUTH),
    PORTAL_NODE("the host's name", SettingForm.NAME),
    PORTAL_HEAP("512m", SettingForm.matching("auto, or a size such as 512m or 2g", "auto|[1-9]\\d{0,5}[mMgG]")),
    PORTAL_JAVA_OPTIONS("", SettingForm.matching("options that begin with a hyphen", "-\\S+(\\s+-\\S+)*")),
    PORTAL_THREADS("the server's", SettingForm.number("a number of threads", 1_000)),
    PORTAL_POOL_APP("24", SettingForm.number("a number of connections", 2, 500)),
    PORTAL_POOL_PUBLIC("16", SettingForm.number("a number of connections", 2, 500)),
    PORTAL_POOL_KEYS("16", SettingForm.number("a number of connections", 2, 500)),
    PORTAL_DRAIN_SECONDS("15", SettingForm.number("a number of seconds", 0, 600)),
    PORTAL_LOG_FORMAT("text", SettingForm.oneOf("text", "json")),
    PORTAL_LOG_LEVEL("INFO", SettingForm.oneOf("WARNING", "INFO", "FINE")),
    PORTAL_DATABASE_URL("", SettingForm.any("an address like postgresql://host:5432/portal")),
    PORTAL_DATABASE_USER("", SettingForm.any("the name of an account")),
    PORTAL_DATABASE_PASSWORD("", SettingForm.SECRET),
    PORTAL_DATABASE_OWNER_PASSWORD("generated", SettingForm.SECRET),
    PORTAL_DATABASE_APP_PASSWORD("generated", SettingForm.SECRET),
    PORTAL_DATABASE_PUBLIC_PASSWORD("generated", SettingForm.SECRET),
    PORTAL_DATABASE_BACKUP_PASSWORD("generated", SettingForm.SECRET),
    PORTAL_KEYS_DATABASE_URL(
            "on the same server", SettingForm.any("an address like postgresql://host:5432/portal_keys")),
    PORTAL_KEYS_DATABASE_USER("", SettingForm.any("the name of an account")),
    PORTAL_KEYS_DATABASE_PASSWORD("", SettingForm.SECRET),
    PORTAL_KEYS_DATABASE_VAULT_PASSWORD("generated", SettingForm.SECRET),
    PORTAL_CONTEXT_KEY("generated", SettingForm.HEX_KEY),
    PORTAL_VAULT_KEYSET_FILE("`$PORTAL_HOME/keys/vault.json`", SettingForm.PATH),
    PORTAL_KEYCLOAK_URL("", SettingForm.ADDRESS),
    PORTAL_KEYCLOAK_ADMIN_URL("`PORTAL_KEYCLOAK_URL`", SettingForm.ADDRESS),
    PORTAL_KEYCLOAK_HOSTNAME("`http://localhost:$KEYCLOAK_PORT`", SettingForm.ADDRESS),
    PORTAL_KEYCLOAK_SETUP_CLIENT_ID("", SettingForm.any("the name of a client")),
    PORTAL_KEYCLOAK_SETUP_CLIENT_SECRET("", SettingForm.SECRET),
    PORTAL_OIDC_CLIENT_SECRET("generated", SettingForm.SECRET),
    PORTAL_KEYCLOAK_ADMIN_CLIENT_SECRET("generated", SettingForm.SECRET),
    PORTAL_SMTP_URL("", SettingForm.any("an address like smtp://user@mail.example.org")),
    PORTAL_SMTP_PASSWORD("", SettingForm.SECRET),
    PORTAL_MAIL_FROM("portal@coalition.example", SettingForm.EMAIL),
    PORTAL_MAIL_PAUSE_MINUTES("15", SettingForm.number("a number of minutes", 0, 1_440)),
    PORTAL_PETITION_MAILS_PER_SECOND("50", SettingForm.number("a number of mails", 1_000)),
    PORTAL_CONTACT_EMAIL("", SettingForm.EMAIL),
    PORTAL_SECURITY_CONTACT("`PORTAL_CONTACT_EMAIL`", SettingForm.CONTACT),
    PORTAL_LANGUAGES("en,fr,es,ar,ru", SettingForm.any("some of the supported languages")),
    PORTAL_LANGUAGE("`en`, or the first one offered", SettingForm.any("one of the offered languages")),
    PORTAL_QUORUM("2", SettingForm.number("a number of organisations", 2, 99)),
    PORTAL_REGION_CROWD("3", SettingForm.number("a number of members", 1_000)),
    PORTAL_PROOF_MINUTES("15", SettingForm.number("a number of minutes", 720)),
    PORTAL_SESSION_HOURS("12", SettingForm.number("a number of hours", 168)),
    PORTAL_LIMIT_PERCENT("100", SettingForm.number("a percentage", 10_000)),
    PORTAL_TRUSTED_PROXIES("", SettingForm.any("addresses or ranges like 10.0.0.0/8")),
    PORTAL_LOG_ORIGIN("the host of `PORTAL_BASE_URL`", SettingForm.HOST),
    PORTAL_LOG_WITNESSES("", SettingForm.WITNESSES),
    PORTAL_LOG_WITNESS_SECONDS("600", SettingForm.number("a number of seconds", 86_400)),
    PORTAL_MACHINE_TRANSLATION_URL("", SettingForm.ADDRESS),
    PORTAL_MACHINE_TRANSLATION_KEY("", SettingForm.SECRET),
    PORTAL_PAGES("", SettingForm.PATH),
    PORTAL_DEBUG_PORT("", SettingForm.PORT),
    PORTAL_QUICK_START("false", SettingForm.TRUTH),
    PORTAL_PSEUDO("false", SettingForm.TRUTH);

    private static final Properties SENTENCES = sentences();

    private final String usual;

    @SuppressWarnings("ImmutableEnumChecker") // immutable: a record of strings and of a predicate without state
    private final SettingForm form;

    Setting(String usual, SettingForm form) {
        this.usual = usual;
        this.form = form;
    }

    /** The default value or its description; empty if there is none. */
    public String usual() {
        return usual;
    }

    /** Whether the value is secret and may be in a file or in a systemd credential instead. */
    public boolean isSecret() {
        return form.secret();
    }

    public String sentence() {
        return Objects.requireNonNull(SENTENCES.getProperty(name()), name());
    }

    /** The name of the configuration property, and of the file among systemd's credentials: portal.base.url. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    SettingForm form() {
        return form;
    }

    public static Optional<Setting> named(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    /** All settings as a Markdown table; secrets are marked by an asterisk. */
    public static String table() {
        return "| variable | default | meaning |\n| --- | --- | --- |\n"
                + Arrays.stream(values()).map(Setting::row).collect(Collectors.joining("\n")) + "\n";
    }

    private String row() {
        String shown = usual.isEmpty() ? "none" : usual.matches("[A-Za-z0-9.,@]+") ? "`" + usual + "`" : usual;
        return "| `" + name() + "`" + (isSecret() ? " \\*" : "") + " | " + shown + " | " + sentence() + " |";
    }

    private static Properties sentences() {
        Properties sentences = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(Setting.class.getResourceAsStream("setting.properties")),
                StandardCharsets.UTF_8)) {
            sentences.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return sentences;
    }
}
