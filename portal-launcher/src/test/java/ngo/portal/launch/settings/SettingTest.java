package ngo.portal.launch.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.StartupRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

class SettingTest {

    private static final List<String> NO_NUMBER = List.of("-1", "1.5", "many", "123456", "1 2");
    private static final List<String> NO_ADDRESS = List.of("portal.example", "ftp://portal.example", "http://a b");
    private static final List<String> NO_EMAIL = List.of("press", "press@localhost", "a@b.example\nExpires: 1990");
    private static final Map<SettingForm, List<String>> WRONG = Map.of(
            SettingForm.PORT, List.of("0", "65536", "-1", "eighty"),
            SettingForm.TRUTH, List.of("yes", "TRUE", "1"),
            SettingForm.ADDRESS, NO_ADDRESS,
            SettingForm.EMAIL, NO_EMAIL,
            SettingForm.CONTACT, List.of("http://coalition.example", "mailto:a@b.example"),
            SettingForm.HOST, List.of("https://portal.example", "a b", "portal.example/log"),
            SettingForm.LISTENING, List.of("127.0.0.1 --x", "a/b"),
            SettingForm.NAME, List.of("node 1", "-node", "a\"b"),
            SettingForm.HEX_KEY, List.of("abc", "g".repeat(64)));

    /** What is judged together with others, or by the portal itself; SettingsTest says how. */
    private static final Set<Setting> ANY_TEXT = Set.of(
            Setting.PORTAL_HOME,
            Setting.PORTAL_CACHE,
            Setting.PORTAL_PAGES,
            Setting.PORTAL_VAULT_KEYSET_FILE,
            Setting.PORTAL_DATABASE_URL,
            Setting.PORTAL_DATABASE_USER,
            Setting.PORTAL_KEYS_DATABASE_URL,
            Setting.PORTAL_KEYS_DATABASE_USER,
            Setting.PORTAL_KEYCLOAK_SETUP_CLIENT_ID,
            Setting.PORTAL_SMTP_URL,
            Setting.PORTAL_LANGUAGES,
            Setting.PORTAL_LANGUAGE,
            Setting.PORTAL_TRUSTED_PROXIES);

    record Wrong(Setting setting, String value) {}

    static Stream<Wrong> everythingWrong() {
        return Arrays.stream(Setting.values())
                .flatMap(setting -> wrong(setting).stream().map(value -> new Wrong(setting, value)));
    }

    private static List<String> wrong(Setting setting) {
        Map<Setting, List<String>> own = new EnumMap<>(Setting.class);
        own.put(Setting.PORTAL_HEAP, List.of("512", "0g", "half", "2t"));
        own.put(Setting.PORTAL_JAVA_OPTIONS, List.of("Xmx1g", "-Da=b c"));
        own.put(Setting.PORTAL_LOG_FORMAT, List.of("xml", "JSON"));
        own.put(Setting.PORTAL_LOG_LEVEL, List.of("DEBUG", "info"));
        if (own.containsKey(setting)) {
            return own.getOrDefault(setting, List.of());
        }
        if (setting.form().equals(SettingForm.SECRET) || ANY_TEXT.contains(setting)) {
            return List.of();
        }
        return WRONG.getOrDefault(setting.form(), NO_NUMBER);
    }

    @ParameterizedTest
    @MethodSource("everythingWrong")
    void anInvalidValueIsRejectedWithTheValidOnes(Wrong wrong) {
        assertThatThrownBy(() -> Settings.from(Map.of(wrong.setting().name(), wrong.value())))
                .isInstanceOf(StartupRefused.class)
                .hasMessageStartingWith(
                        wrong.setting() + " must be " + wrong.setting().form().words())
                .hasMessageEndingWith(".")
                .satisfies(refused -> assertThat(
                                String.valueOf(refused.getMessage()).contains(wrong.value()))
                        .as("the value is named, unless it is a secret")
                        .isEqualTo(!wrong.setting().isSecret()));
    }

    @Test
    void eachSettingIsTriedWithSomethingWrongOrTakesAnyText() {
        assertThat(Arrays.stream(Setting.values())
                        .filter(setting -> !setting.form().equals(SettingForm.SECRET)
                                && wrong(setting).isEmpty()))
                .containsExactlyInAnyOrderElementsOf(ANY_TEXT);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_ALL, names = ".*(PASSWORD|SECRET|KEY)$")
    void aSecretIsReadFromItsVariableAFileOrACredentialAndFromOneAtATime(Setting secret, @TempDir Path directory)
            throws IOException {
        String value = "0f".repeat(32);
        Path file = directory.resolve("file");
        Path credentials = Files.createDirectory(directory.resolve("credentials"));
        PrivateFiles.write(file, List.of(value));
        Map<String, String> byFile = Map.of(secret + "_FILE", file.toString());

        assertThat(new GivenValues(Map.of(secret.name(), value)).text(secret)).contains(value);
        assertThat(new GivenValues(byFile).text(secret)).contains(value);

        PrivateFiles.write(credentials.resolve(secret.key()), List.of(value));
        Map<String, String> byCredential = new HashMap<>(Map.of("CREDENTIALS_DIRECTORY", credentials.toString()));
        assertThat(new GivenValues(byCredential).text(secret)).contains(value);

        byCredential.put(secret.name(), value);
        assertThatThrownBy(() -> new GivenValues(byCredential).text(secret))
                .isInstanceOf(StartupRefused.class)
                .hasMessage(secret + " and the credential " + secret.key() + " are both set; set one.");
        Map<String, String> both = new HashMap<>(byFile);
        both.put(secret.name(), value);
        assertThatThrownBy(() -> new GivenValues(both).text(secret))
                .isInstanceOf(StartupRefused.class)
                .hasMessage(secret + " and " + secret + "_FILE are both set; set one.");
    }

    /** A secret that may not be in a file would be visible in the environment of the process. */
    @Test
    void whateverOpensSomethingIsASecret() {
        assertThat(Arrays.stream(Setting.values()).filter(Setting::isSecret))
                .allMatch(setting -> setting.name().matches(".*(PASSWORD|SECRET|KEY)"))
                .hasSize((int) Arrays.stream(Setting.values())
                        .filter(setting -> setting.name().matches(".*(PASSWORD|SECRET|KEY)"))
                        .count());
    }

    @Test
    void theTableOfTheDocumentIsThisList() throws IOException {
        String document = Files.readString(Path.of("../docs/settings.md"));

        assertThat(document)
                .as("regenerate it: java -jar portal-launcher/target/portal/lib/launcher.jar settings")
                .contains(Setting.table());
    }

    @Test
    void poolsHeapAndThreadsAreAsTheyWereSet() {
        NodeSettings usual = Settings.from(Map.of()).node();
        NodeSettings set = Settings.from(Map.of(
                        "PORTAL_POOL_APP", "40",
                        "PORTAL_POOL_PUBLIC", "8",
                        "PORTAL_POOL_KEYS", "4",
                        "PORTAL_HEAP", "2g",
                        "PORTAL_THREADS", "64",
                        "PORTAL_JAVA_OPTIONS", "-Da=b  -XX:+UseZGC"))
                .node();

        assertThat(usual.connections()).isEqualTo(56);
        assertThat(usual.threads()).isEmpty();
        assertThat(set.connections()).isEqualTo(52);
        assertThat(set.threads()).contains(64);
        assertThat(set.javaOptions()).containsExactly("-Da=b", "-XX:+UseZGC");
        assertThat(set.heapMegabytes(0)).isEqualTo(2048);
    }

    @Test
    void anAutomaticHeapIsHalfOfTheMemoryWithinBounds() {
        NodeSettings node = Settings.from(Map.of("PORTAL_HEAP", "auto")).node();

        assertThat(node.heapMegabytes(512L << 20)).isEqualTo(512);
        assertThat(node.heapMegabytes(3L << 30)).isEqualTo(1536);
        assertThat(node.heapMegabytes(64L << 30)).isEqualTo(4096);
        assertThat(node.collectsBeside(8L << 30, 2)).isTrue();
        assertThat(node.collectsBeside(8L << 30, 1)).isFalse();
        assertThat(node.collectsBeside(3L << 30, 8)).isFalse();
    }

    @Test
    void thePortOfOperatorsMovesWithThePortalAndTakesNoOther() {
        List<Integer> ports = new ArrayList<>();
        ports.add(Settings.from(Map.of()).port(Port.MANAGEMENT));
        ports.add(Settings.from(Map.of("PORTAL_PORT", "7000")).port(Port.MANAGEMENT));
        ports.add(Settings.from(Map.of("PORTAL_PORT", "65535")).port(Port.MANAGEMENT));
        ports.add(Settings.from(Map.of("KEYCLOAK_PORT", "9080")).port(Port.MANAGEMENT));
        ports.add(Settings.from(Map.of("PORTAL_MANAGEMENT_PORT", "9999")).port(Port.MANAGEMENT));

        assertThat(ports).containsExactly(9080, 8000, 64535, 9081, 9999);
    }

    @Test
    void aMistypedVariableIsNamedWithTheOneThatWasMeant() {
        assertThat(UnknownVariables.among(List.of(
                        "PORTAL_BASEURL", "PORTAL_QUORUM", "PORTAL_SMTP_PASSWORD_FILE", "PATH", "PORTAL_DB_URL")))
                .containsExactly(
                        "PORTAL_BASEURL is not a setting; did you mean PORTAL_BASE_URL?",
                        "PORTAL_DB_URL is not a setting; did you mean PORTAL_DATABASE_URL?");
        assertThat(UnknownVariables.among(List.of("PORTAL_QUORUM_FILE")))
                .containsExactly("PORTAL_QUORUM_FILE is not a setting; did you mean PORTAL_QUORUM?");
    }

    @Test
    void aNodeNeedsNoAccountThatPreparesDatabases() {
        Map<String, String> environment = Map.of("PORTAL_DATABASE_URL", "postgresql://db/portal");

        assertThat(Settings.ofNode(environment).externalDatabase().orElseThrow().jdbcUrl())
                .isEqualTo("jdbc:postgresql://db/portal");
    }

    @Test
    void noPasswordIsWrittenWhereSettingsAre() {
        Settings settings = Settings.from(Map.of(
                "PORTAL_DATABASE_URL", "postgresql://db/portal",
                "PORTAL_DATABASE_USER", "creator",
                "PORTAL_DATABASE_PASSWORD", "canary",
                "PORTAL_KEYCLOAK_SETUP_CLIENT_ID", "setup",
                "PORTAL_KEYCLOAK_SETUP_CLIENT_SECRET", "canary"));

        assertThat(settings.externalDatabase().toString() + settings.setupClient())
                .doesNotContain("canary");
    }
}
