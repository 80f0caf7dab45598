package ngo.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import ngo.portal.launch.settings.Setting;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.persistence.vault.MasterKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class LauncherCommandsTest {

    private static final List<String> ALL = List.of(
            "run",
            "serve",
            "prepare-database",
            "migrate",
            "configure-keycloak",
            "first-administrator",
            "doctor",
            "advisories",
            "health",
            "status",
            "drain",
            "backup",
            "verify-backup",
            "restore",
            "export-organisation",
            "import-organisation",
            "settings",
            "verify-audit",
            "check-keys",
            "rotate-keys",
            "shred",
            "verify-log",
            "check-log",
            "export-log",
            "restart-log",
            "seed",
            "seed-signatures");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();

    static Stream<String> all() {
        return ALL.stream();
    }

    @Test
    void theHelpNamesEveryCommand() {
        assertThat(run("--help")).isZero();
        assertThat(commands().getSubcommands().keySet()).containsExactlyInAnyOrderElementsOf(ALL);
        assertThat(sayings()).contains(ALL);
    }

    /** Nothing needs to be set for it, and no server to be there. */
    @Test
    void theCommandsForADatabaseAreOnlyWrittenToTheOutput() {
        environment.put("PORTAL_DATABASE_URL", "postgresql://db.example.org:6432/portal?password=planted");
        environment.put("PORTAL_DATABASE_APP_PASSWORD", "planted too");

        assertThat(run("prepare-database", "--print")).isZero();
        assertThat(sayings())
                .contains("-- At db.example.org:6432.", "\\password portal_app", "create database portal_keys owner")
                .doesNotContain("planted");
    }

    /** The help is needed most when a setting is invalid. */
    @ParameterizedTest
    @MethodSource("all")
    void eachCommandHasHelpWhateverIsSet(String command) {
        environment.put("PORTAL_PORT", "eighty");

        assertThat(run(command, "--help")).isZero();
        assertThat(sayings()).startsWith("Usage: ").contains(command);
        assertThat(complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify",
                "migrate --dry",
                "first-administrator",
                "health --now",
                "shred",
                "import-organisation /nowhere"
            })
    void wordsThatNobodyKnowsAreNeitherYesNorNo(String words) {
        assertThat(run(words.split(" "))).isEqualTo(Commands.UNKNOWN);
        assertThat(complaints())
                .endsWith("\"portal --help\" lists commands and options.\n")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "migrate", "prepare-database", "configure-keycloak", "health", "doctor"})
    void aWrongSettingIsOneSentence(String command) {
        environment.put("PORTAL_PORT", "eighty");

        assertThat(run(command)).isEqualTo(Commands.UNKNOWN);
        assertThat(complaints())
                .isEqualTo("PORTAL_PORT must be a port number from 1 to 65535, but it is \"eighty\".\n");
    }

    /** Before any account is made, with which the command could not go on. */
    @Test
    void aLanguageThatThePortalDoesNotSpeakIsRefusedAtOnce() {
        assertThat(run(
                        "first-administrator",
                        "--email",
                        "office@example.org",
                        "--name",
                        "Your Name",
                        "--language",
                        "de"))
                .isEqualTo(Commands.UNKNOWN);
        assertThat(complaints()).isEqualTo("--language must be one of en, fr, es, ar, ru.\n");
    }

    @Test
    void serveSaysAtOnceAllThatIsStillToBeSet() {
        assertThat(run("serve")).isEqualTo(Commands.UNKNOWN);
        assertThat(complaints())
                .startsWith("Missing settings: PORTAL_DATABASE_URL, PORTAL_DATABASE_APP_PASSWORD, ")
                .endsWith("PORTAL_SMTP_URL, PORTAL_BASE_URL.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PORTAL_DATABASE_OWNER_PASSWORD=x must not be set for serve",
                "PORTAL_DATABASE_PASSWORD=x must not be set for serve",
                "PORTAL_DATABASE_BACKUP_PASSWORD=x must not be set for serve",
                "PORTAL_DEMO=true must not be true for serve",
                "PORTAL_BASE_URL=http://portal.example must begin with https:// unless its host is localhost"
            })
    void serveRefusesWhatANodeMustNotHave(String wrong) {
        served();
        String name = wrong.replaceFirst("=.*", "");
        environment.put(name, wrong.replaceFirst("[^=]*=(\\S*).*", "$1"));

        assertThat(run("serve")).isEqualTo(Commands.UNKNOWN);
        assertThat(complaints()).startsWith(name + wrong.replaceFirst("[^ ]*", ""));
    }

    @Test
    void norAmongItsCredentials(@TempDir Path credentials) throws IOException {
        served();
        environment.put("CREDENTIALS_DIRECTORY", credentials.toString());
        Files.writeString(credentials.resolve("portal.database.owner.password"), "x");

        assertThat(run("serve")).isEqualTo(Commands.UNKNOWN);
        assertThat(complaints()).startsWith("PORTAL_DATABASE_OWNER_PASSWORD must not be set for serve");
    }

    @Test
    void aDatabaseThatIsAwayIsOneSentenceWithoutAPassword() {
        served();

        assertThat(run("serve")).isEqualTo(Commands.UNKNOWN);
        assertThat(complaints())
                .startsWith("No database answers at jdbc:postgresql://127.0.0.1:1/portal (")
                .contains("); start it, or correct its address.")
                .doesNotContain("canary");
    }

    @Test
    void theDoctorSaysASentenceForEachThing(@TempDir Path directory) throws IOException {
        served();
        environment.put("PORTAL_BASEURL", "https://portal.example");
        PrivateFiles.write(directory.resolve("vault.json"), List.of("no keys"));
        environment.put(
                "PORTAL_VAULT_KEYSET_FILE", directory.resolve("vault.json").toString());

        assertThat(run("doctor")).isEqualTo(Commands.NO);
        assertThat(sayings().lines())
                .contains(
                        "NO  PORTAL_BASEURL is not a setting; did you mean PORTAL_BASE_URL?",
                        "ok  All required settings are set.")
                .anyMatch(line -> line.startsWith("NO  No database answers at "))
                .anyMatch(line -> line.startsWith("NO  The key file ") && line.contains("is damaged"))
                .anyMatch(line -> line.startsWith("NO  Keycloak's realm does not answer"))
                .anyMatch(line -> line.startsWith("NO  No mail server answers at 127.0.0.1:1"))
                .endsWith("At least one check failed.");
        assertThat(sayings()).doesNotContain("canary");
    }

    @Test
    void theDoctorNamesAFolderThatANodeCannotWriteIn(@TempDir Path directory) throws IOException {
        served();
        Path gone = directory.resolve("gone");
        environment.put("TMPDIR", gone.toString());
        run("doctor");
        assertThat(sayings().lines())
                .contains("NO  The folder " + gone
                        + " cannot be written; correct its permissions, or name another with PORTAL_HOME or TMPDIR.");

        said.reset();
        environment.put("PORTAL_HOME", directory.resolve("new/home").toString());
        run("doctor");
        assertThat(sayings().lines()).contains("ok  There is enough free disk space.");
    }

    @Test
    void theDoctorNamesACredentialThatOthersMayRead(@TempDir Path directory) throws IOException {
        served();
        environment.remove("PORTAL_OIDC_CLIENT_SECRET");
        environment.put("CREDENTIALS_DIRECTORY", directory.toString());
        Path credential = Files.writeString(directory.resolve("portal.oidc.client.secret"), "canary");
        Files.setPosixFilePermissions(credential, PosixFilePermissions.fromString("rw-r--r--"));
        run("doctor");
        assertThat(sayings().lines())
                .contains("NO  Every user of this machine can read the credential " + credential
                        + "; make it readable by the portal's user only.");

        said.reset();
        Files.setPosixFilePermissions(credential, PosixFilePermissions.fromString("r--r-----"));
        run("doctor");
        assertThat(sayings().lines()).contains("ok  Only the portal's user can read the secrets.");
        assertThat(sayings()).doesNotContain("canary");
    }

    /** The account that prepares databases may do everything; nobody should leave its password beside a nightly job. */
    @ParameterizedTest
    @ValueSource(strings = {"backup portal /nowhere", "check-keys"})
    void whatIsDoneEachNightNeedsNoAccountThatPrepares(String words) {
        served();
        environment.put("PORTAL_DATABASE_BACKUP_PASSWORD", "canary");
        environment.put("PORTAL_DATABASE_OWNER_PASSWORD", "canary");

        assertThat(run(words.split(" "))).isEqualTo(Commands.UNKNOWN);
        assertThat(complaints()).contains("/nowhere/vault.json").doesNotContain("canary");
    }

    /** In a shell that knows the portal that runs, its databases would be taken for those of the home. */
    @ParameterizedTest
    @ValueSource(strings = {"restore /nowhere.backup", "export-organisation fidh /nowhere"})
    void aHomeBesideTheDatabaseOfThePortalThatRunsIsRefused(String words, @TempDir Path scratch) throws IOException {
        served();
        PrivateFiles.createDirectories(scratch.resolve("keys"));
        PrivateFiles.write(
                scratch.resolve("keys/vault.json"), List.of(MasterKeys.made().text()));
        environment.put(
                "PORTAL_VAULT_KEYSET_FILE", scratch.resolve("keys/vault.json").toString());
        environment.put("PORTAL_HOME", scratch.toString());

        assertThat(run(words.split(" "))).isEqualTo(Commands.UNKNOWN);
        assertThat(complaints())
                .isEqualTo("PORTAL_HOME names a folder and PORTAL_DATABASE_URL an external database;"
                        + " unset one of them.\n");
    }

    @Test
    void settingsAreListedAsInTheReadme() {
        assertThat(run("settings")).isZero();
        assertThat(sayings()).isEqualTo(Setting.table());
    }

    @Test
    void aNodeThatIsNotThereIsNeitherReadyNorNot() {
        environment.put("PORTAL_MANAGEMENT_PORT", "1");

        assertThat(run("health")).isEqualTo(Commands.UNKNOWN);
        assertThat(complaints()).startsWith("No node answers at http://127.0.0.1:1");
    }

    /** A balancer notices after a while; until then the node answers, and it is stopped only when it has answered all. */
    @Test
    void drainWaitsUntilEverythingIsAnswered() throws IOException {
        AtomicInteger inFlight = new AtomicInteger(2);
        HttpServer node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        node.createContext("/drain", exchange -> {
            byte[] state = ("{\"draining\":true,\"inFlight\":" + inFlight.getAndDecrement() + "}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, state.length);
            exchange.getResponseBody().write(state);
            exchange.close();
        });
        node.start();
        environment.put(
                "PORTAL_MANAGEMENT_PORT", Integer.toString(node.getAddress().getPort()));
        environment.put("PORTAL_DRAIN_SECONDS", "0");

        assertThat(run("drain")).isZero();
        assertThat(sayings()).contains("All requests are finished; stop the node.");
        assertThat(inFlight).hasValue(-1);
        node.stop(0);
    }

    private void served() {
        environment.put("PORTAL_DATABASE_URL", "postgresql://127.0.0.1:1/portal");
        for (Setting secret : List.of(
                Setting.PORTAL_DATABASE_APP_PASSWORD,
                Setting.PORTAL_DATABASE_PUBLIC_PASSWORD,
                Setting.PORTAL_KEYS_DATABASE_VAULT_PASSWORD,
                Setting.PORTAL_OIDC_CLIENT_SECRET,
                Setting.PORTAL_KEYCLOAK_ADMIN_CLIENT_SECRET)) {
            environment.put(secret.name(), "canary");
        }
        environment.put("PORTAL_CONTEXT_KEY", "00".repeat(32));
        environment.put("PORTAL_VAULT_KEYSET_FILE", "/nowhere/vault.json");
        environment.put("PORTAL_KEYCLOAK_URL", "http://127.0.0.1:1");
        environment.put("PORTAL_SMTP_URL", "smtp://127.0.0.1:1");
        environment.put("PORTAL_BASE_URL", "https://portal.example");
    }

    private int run(String... words) {
        return commands().execute(words);
    }

    private CommandLine commands() {
        return Commands.of(environment, new PrintStream(said, true), new PrintStream(complained, true), () -> 0);
    }

    private String sayings() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private String complaints() {
        return complained.toString(StandardCharsets.UTF_8);
    }
}
