package ngo.portal.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Setting;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.StartupRefused;

/** Checks which settings each operator's command requires, and which must not be set for it. */
final class NodeNeeds {

    private static final List<Setting> OF_OWNERS = List.of(
            Setting.PORTAL_DATABASE_OWNER_PASSWORD,
            Setting.PORTAL_DATABASE_PASSWORD,
            Setting.PORTAL_DATABASE_BACKUP_PASSWORD,
            Setting.PORTAL_KEYS_DATABASE_PASSWORD,
            Setting.PORTAL_KEYCLOAK_SETUP_CLIENT_SECRET);

    private final Settings settings;
    private final Map<String, String> environment;

    NodeNeeds(Settings settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = environment;
    }

    void requireForPreparing() {
        require(Stream.of(
                missing(settings.externalDatabase().isPresent(), Setting.PORTAL_DATABASE_URL),
                missing(Secrets.Name.DATABASE_OWNER, Setting.PORTAL_DATABASE_OWNER_PASSWORD),
                missing(Secrets.Name.DATABASE_APP, Setting.PORTAL_DATABASE_APP_PASSWORD),
                missing(Secrets.Name.DATABASE_PUBLIC, Setting.PORTAL_DATABASE_PUBLIC_PASSWORD),
                missing(Secrets.Name.DATABASE_VAULT, Setting.PORTAL_KEYS_DATABASE_VAULT_PASSWORD)));
    }

    void requireForMigrating() {
        require(Stream.of(
                missing(settings.externalDatabase().isPresent(), Setting.PORTAL_DATABASE_URL),
                missing(Secrets.Name.DATABASE_OWNER, Setting.PORTAL_DATABASE_OWNER_PASSWORD),
                missing(Secrets.Name.CONTEXT_KEY, Setting.PORTAL_CONTEXT_KEY),
                missing(isSet(Setting.PORTAL_VAULT_KEYSET_FILE), Setting.PORTAL_VAULT_KEYSET_FILE)));
    }

    void requireForKeycloak() {
        require(Stream.of(
                missing(settings.externalKeycloak().isPresent(), Setting.PORTAL_KEYCLOAK_URL),
                missing(settings.setupClient().isPresent(), Setting.PORTAL_KEYCLOAK_SETUP_CLIENT_ID),
                missing(isSet(Setting.PORTAL_BASE_URL), Setting.PORTAL_BASE_URL),
                missing(settings.externalMail().isPresent(), Setting.PORTAL_SMTP_URL),
                missing(Secrets.Name.OIDC_CLIENT, Setting.PORTAL_OIDC_CLIENT_SECRET),
                missing(Secrets.Name.DIRECTORY_CLIENT, Setting.PORTAL_KEYCLOAK_ADMIN_CLIENT_SECRET)));
    }

    /** Besides Keycloak it needs the audit trail, which records the act. */
    void requireForFirstAdministrator() {
        requireForKeycloak();
        require(Stream.of(
                missing(settings.externalDatabase().isPresent(), Setting.PORTAL_DATABASE_URL),
                missing(Secrets.Name.DATABASE_APP, Setting.PORTAL_DATABASE_APP_PASSWORD),
                missing(Secrets.Name.CONTEXT_KEY, Setting.PORTAL_CONTEXT_KEY)));
    }

    /** Only the owner of the tables can found an organisation that no second person confirms. */
    void requireForFounding() {
        require(Stream.of(missing(Secrets.Name.DATABASE_OWNER, Setting.PORTAL_DATABASE_OWNER_PASSWORD)));
    }

    /** Without TLS the portal would send passwords in the clear; a process that knows an owner's password could leak it. */
    void requireForServing() {
        require(Stream.of(
                missing(settings.externalDatabase().isPresent(), Setting.PORTAL_DATABASE_URL),
                missing(Secrets.Name.DATABASE_APP, Setting.PORTAL_DATABASE_APP_PASSWORD),
                missing(Secrets.Name.DATABASE_PUBLIC, Setting.PORTAL_DATABASE_PUBLIC_PASSWORD),
                missing(Secrets.Name.DATABASE_VAULT, Setting.PORTAL_KEYS_DATABASE_VAULT_PASSWORD),
                missing(Secrets.Name.CONTEXT_KEY, Setting.PORTAL_CONTEXT_KEY),
                missing(isSet(Setting.PORTAL_VAULT_KEYSET_FILE), Setting.PORTAL_VAULT_KEYSET_FILE),
                missing(settings.externalKeycloak().isPresent(), Setting.PORTAL_KEYCLOAK_URL),
                missing(Secrets.Name.OIDC_CLIENT, Setting.PORTAL_OIDC_CLIENT_SECRET),
                missing(Secrets.Name.DIRECTORY_CLIENT, Setting.PORTAL_KEYCLOAK_ADMIN_CLIENT_SECRET),
                missing(settings.externalMail().isPresent(), Setting.PORTAL_SMTP_URL),
                missing(isSet(Setting.PORTAL_BASE_URL), Setting.PORTAL_BASE_URL)));
        OF_OWNERS.stream().filter(this::isSet).findFirst().ifPresent(owners -> {
            throw new StartupRefused(owners + " must not be set for serve; a running portal does not need it.");
        });
        if (settings.demo()) {
            throw new StartupRefused(
                    Setting.PORTAL_DEMO + " must not be true for serve; only run has the sample coalition.");
        }
        if (settings.baseUrl().getScheme().equals("http") && !isOfThisMachine()) {
            throw new StartupRefused(
                    Setting.PORTAL_BASE_URL + " must begin with https:// unless its host is localhost.");
        }
    }

    /**
     * A home and the addresses of databases must not be given at the same time: the shell may still have the addresses of the
     * running portal, and the command would use its databases instead of those in the home.
     */
    void requireOnePlace() {
        if (isSet(Setting.PORTAL_HOME) && isSet(Setting.PORTAL_DATABASE_URL) && !isSet(Setting.PORTAL_DATABASE_USER)) {
            throw new StartupRefused(Setting.PORTAL_HOME + " names a folder and " + Setting.PORTAL_DATABASE_URL
                    + " an external database; unset one of them.");
        }
    }

    private boolean isOfThisMachine() {
        return List.of("localhost", "127.0.0.1", "[::1]")
                .contains(String.valueOf(settings.baseUrl().getHost()));
    }

    private String missing(Secrets.Name secret, Setting setting) {
        return missing(settings.given().has(secret), setting);
    }

    private static String missing(boolean isThere, Setting setting) {
        return isThere ? "" : setting.name();
    }

    private boolean isSet(Setting setting) {
        return Stream.of(setting.name(), setting.name() + "_FILE")
                        .anyMatch(name -> !environment.getOrDefault(name, "").isBlank())
                || (setting.isSecret() && isCredential(setting));
    }

    /** Whether systemd passes the value as a credential: a process that receives an owner's password knows it. */
    private boolean isCredential(Setting setting) {
        String directory = environment.getOrDefault("CREDENTIALS_DIRECTORY", "");
        return !directory.isBlank() && Files.exists(Path.of(directory).resolve(setting.key()));
    }

    private static void require(Stream<String> missing) {
        String names = missing.filter(name -> !name.isEmpty()).collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            throw new StartupRefused("Missing settings: " + names + ".");
        }
    }
}
