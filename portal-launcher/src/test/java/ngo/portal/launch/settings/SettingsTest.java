package ngo.portal.launch.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.StartupRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final String MACHINE = "PORTAL_MACHINE_TRANSLATION_URL";

    @Test
    void anEmptyEnvironmentGivesTheAddressesOfTheContract() {
        Settings settings = Settings.from(Map.of());

        assertThat(settings.baseUrl()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(settings.realmUrl()).isEqualTo(URI.create("http://localhost:8180/realms/coalition"));
        assertThat(settings.mailServer().address()).isEqualTo("smtp://localhost:1025");
        assertThat(settings.mailUrl()).isEqualTo(URI.create("http://localhost:1080"));
        assertThat(settings.port(Port.DATABASE)).isEqualTo(5433);
        assertThat(settings.home()).isEqualTo(Path.of(".portal").toAbsolutePath());
        assertThat(settings.demo()).isTrue();
        assertThat(settings.quickStart()).isFalse();
    }

    @Test
    void anotherPortMovesTheAddressWithIt() {
        Settings settings = Settings.from(Map.of("PORTAL_PORT", "9080", "KEYCLOAK_PORT", "9180"));

        assertThat(settings.baseUrl()).isEqualTo(URI.create("http://localhost:9080"));
        assertThat(settings.keycloakUrl()).isEqualTo(URI.create("http://localhost:9180"));
    }

    @Test
    void aPublicAddressIsKeptApartFromThePortItIsServedOn() {
        Settings settings = Settings.from(Map.of("PORTAL_BASE_URL", "https://portal.example/"));

        assertThat(settings.baseUrl()).isEqualTo(URI.create("https://portal.example"));
        assertThat(settings.portalProbe()).isEqualTo(URI.create("http://127.0.0.1:8080/en/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "eighty", "80 80", "99999999999"})
    void aPortThatCannotBeOneIsRefusedByName(String value) {
        assertThatThrownBy(() -> Settings.from(Map.of("MAIL_PORT", value)))
                .isInstanceOf(StartupRefused.class)
                .hasMessage("MAIL_PORT must be a port number from 1 to 65535, but it is \"" + value + "\".");
    }

    @Test
    void aTruthThatIsNeitherTrueNorFalseIsRefused() {
        assertThatThrownBy(() -> Settings.from(Map.of("PORTAL_DEMO", "maybe")))
                .hasMessage("PORTAL_DEMO must be true or false, but it is \"maybe\".");
    }

    @Test
    void pagesAreThoseOfTheWarAndNoDebuggerIsLetInUnlessAskedFor() {
        assertThat(Settings.from(Map.of()).pages()).isEmpty();
        assertThat(Settings.from(Map.of()).debugPort()).isEmpty();
        assertThat(Settings.from(Map.of("PORTAL_DEBUG_PORT", "5005")).debugPort())
                .contains(5005);
        assertThatThrownBy(() -> Settings.from(Map.of("PORTAL_PAGES", "/nowhere")))
                .hasMessage("PORTAL_PAGES must be the folder portal-web/src/main/webapp of the sources,"
                        + " but it is \"/nowhere\".");
    }

    @Test
    void limitsSessionsAndProxiesAreHandedToThePortalAsTheyWereSet() {
        Map<String, String> set = Map.of(
                "PORTAL_LIMIT_PERCENT", "200",
                "PORTAL_LOG_ORIGIN", "portal.example:8443",
                "PORTAL_SESSION_HOURS", "8",
                "PORTAL_PETITION_MAILS_PER_SECOND", "20",
                "PORTAL_TRUSTED_PROXIES", "127.0.0.1, 10.0.0.0/8,fd00::/8");

        assertThat(Settings.from(Map.of()).passedOn()).isEmpty();
        assertThat(Settings.from(set).passedOn()).isEqualTo(set);
    }

    @Test
    void witnessesAreAddressesWithTheirKeys() {
        String one = "https://witness.example/a w.example+c74f20a3+BARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T";
        Map<String, String> set = Map.of("PORTAL_LOG_WITNESSES", one + ", " + one, "PORTAL_LOG_WITNESS_SECONDS", "60");
        assertThat(Settings.from(set).passedOn()).isEqualTo(set);
        assertThatThrownBy(() -> Settings.from(Map.of("PORTAL_LOG_WITNESSES", "https://witness.example")))
                .hasMessage(
                        "PORTAL_LOG_WITNESSES must be addresses, each followed by a key, separated by commas, but it is"
                                + " \"https://witness.example\".");
    }

    /** It becomes the name of a key, and those have neither spaces nor a plus. */
    @ParameterizedTest
    @ValueSource(strings = {"https://portal.example", "portal example", "a+b", "portal.example/log"})
    void theLogIsCalledByAHostAndNothingElse(String origin) {
        assertThatThrownBy(() -> Settings.from(Map.of("PORTAL_LOG_ORIGIN", origin)))
                .hasMessage("PORTAL_LOG_ORIGIN must be a host like portal.example, but it is \"" + origin + "\".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:5000",
                "http://10.1.2.3",
                "https://192.168.0.9/translate",
                "http://[fd00::1]:80"
            })
    void aMachineOfTheOwnNetworkMayDraftTranslations(String url) {
        assertThat(Settings.from(Map.of(MACHINE, url, "PORTAL_MACHINE_TRANSLATION_KEY", "k"))
                        .passedOn())
                .isEqualTo(Map.of(MACHINE, url, "PORTAL_MACHINE_TRANSLATION_KEY", "k"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://1.1.1.1",
                "http://172.32.0.1",
                "http://[2606:4700::1111]/",
                "http://nowhere.invalid",
                "http://a_b"
            })
    void noDraftIsShownToAMachineElsewhere(String url) {
        assertThatThrownBy(() -> Settings.from(Map.of(MACHINE, url)))
                .isInstanceOf(StartupRefused.class)
                .hasMessageStartingWith(MACHINE + " must be a host in your own network");
    }

    @Test
    void theContactsOfTheCoalitionAreHandedOnIfTheyAreAny() {
        Map<String, String> set = Map.of(
                "PORTAL_CONTACT_EMAIL", "press@coalition.example",
                "PORTAL_SECURITY_CONTACT", "https://coalition.example/security");

        assertThat(Settings.from(set).passedOn()).isEqualTo(set);
        assertThat(Settings.from(Map.of("PORTAL_SECURITY_CONTACT", "security@coalition.example"))
                        .passedOn())
                .containsEntry("PORTAL_SECURITY_CONTACT", "security@coalition.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "press",
                "press@localhost",
                "a@b.example\nExpires: 1990",
                "http://coalition.example",
                "mailto:a@b.example"
            })
    void aContactThatIsNoneIsRefused(String value) {
        for (String name : List.of("PORTAL_CONTACT_EMAIL", "PORTAL_SECURITY_CONTACT")) {
            assertThatThrownBy(() -> Settings.from(Map.of(name, value)))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessageStartingWith(name + " must be an e-mail address");
        }
    }

    @Test
    void allLanguagesAreOfferedUnlessSomeAreNamed() throws IOException {
        assertThat(SettingsReader.SPOKEN).containsExactlyInAnyOrderElementsOf(languagesOfLetters());
        assertThat(Settings.from(Map.of()).language()).isEqualTo("en");
        assertThat(Settings.from(Map.of()).passedOn()).doesNotContainKeys("PORTAL_LANGUAGES", "PORTAL_LANGUAGE");

        Settings some = Settings.from(Map.of("PORTAL_LANGUAGES", "fr, ar", "PORTAL_LANGUAGE", "ar"));

        assertThat(some.passedOn()).containsEntry("PORTAL_LANGUAGES", "fr,ar").containsEntry("PORTAL_LANGUAGE", "ar");
        assertThat(some.portalProbe()).isEqualTo(URI.create("http://127.0.0.1:8080/ar/"));
        assertThat(Settings.from(Map.of("PORTAL_LANGUAGES", "ar,fr")).language())
                .isEqualTo("fr");
    }

    /** The portal's letters are in each of its languages. */
    private static List<String> languagesOfLetters() throws IOException {
        try (Stream<Path> bundles =
                Files.list(Path.of("../portal-ejb/src/main/resources/ngo/portal/ejb/notification"))) {
            return bundles.map(bundle -> bundle.getFileName().toString().replaceAll("letter_|\\.properties", ""))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en,de", "EN", "en;fr", "en,", ","})
    void aLanguageThatThePortalDoesNotSpeakIsRefused(String tags) {
        assertThatThrownBy(() -> Settings.from(Map.of("PORTAL_LANGUAGES", tags)))
                .isInstanceOf(StartupRefused.class)
                .hasMessageStartingWith(
                        "PORTAL_LANGUAGES must name some of en, fr, es, ar, ru, separated by commas, but it names \"");
    }

    @Test
    void theUsualLanguageIsOneOfThoseThatAreOffered() {
        assertThatThrownBy(() -> Settings.from(Map.of("PORTAL_LANGUAGES", "fr,es", "PORTAL_LANGUAGE", "en")))
                .isInstanceOf(StartupRefused.class)
                .hasMessage("PORTAL_LANGUAGE must be one of fr, es, but it is \"en\".");
    }

    @Test
    void marksAroundMessagesAreForTheSampleCoalition() {
        assertThat(Settings.from(Map.of("PORTAL_PSEUDO", "true")).passedOn()).containsEntry("PORTAL_PSEUDO", "true");
        assertThat(Settings.from(Map.of("PORTAL_PSEUDO", "false")).passedOn()).isEmpty();
        assertThatThrownBy(() -> Settings.from(Map.of("PORTAL_PSEUDO", "true", "PORTAL_DEMO", "false")))
                .isInstanceOf(StartupRefused.class)
                .hasMessage("PORTAL_PSEUDO is for the sample coalition only.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.256", "10.0.0.0/33", "::1/129", "10.0.0.1,", "*"})
    void aProxyThatIsNoAddressIsRefusedByName(String value) {
        assertThatThrownBy(() -> Settings.from(Map.of("PORTAL_TRUSTED_PROXIES", value)))
                .isInstanceOf(StartupRefused.class)
                .hasMessageStartingWith("PORTAL_TRUSTED_PROXIES must be");
    }

    @Test
    void theQuorumIsTwoUnlessItIsSet() {
        assertThat(Settings.from(Map.of()).quorum()).isEqualTo(2);
        assertThat(Settings.from(Map.of("PORTAL_QUORUM", "3")).quorum()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-1", "two", "1.5", "100", "999999"})
    void aQuorumThatNobodyCanReachIsRefusedByName(String value) {
        assertThatThrownBy(() -> Settings.from(Map.of("PORTAL_DEMO", "false", "PORTAL_QUORUM", value)))
                .isInstanceOf(StartupRefused.class)
                .hasMessage(
                        "PORTAL_QUORUM must be a number of organisations from 2 to 99, but it is \"" + value + "\".");
    }

    @Test
    void theSampleCoalitionHasFourLeadingOrganisations() {
        assertThatThrownBy(() -> Settings.from(Map.of("PORTAL_QUORUM", "5")))
                .hasMessage(
                        "PORTAL_QUORUM must be a number of leading organisations of the sample coalition from 2 to 4,"
                                + " but it is \"5\".");
    }

    @Test
    void aProofIsGoodForAQuarterOfAnHourUnlessItIsSet() {
        assertThat(Settings.from(Map.of()).proofMinutes()).isEqualTo(15);
        assertThatThrownBy(() -> Settings.from(Map.of("PORTAL_PROOF_MINUTES", "0")))
                .hasMessage("PORTAL_PROOF_MINUTES must be a number of minutes from 1 to 720, but it is \"0\".");
    }

    @Test
    void aBlankSettingCountsAsUnset() {
        assertThat(Settings.from(Map.of("PORTAL_PORT", " ")).port(Port.PORTAL)).isEqualTo(8080);
    }

    @Test
    void aBorrowedDatabaseNeedsAnAccount() {
        assertThatThrownBy(() -> Settings.from(Map.of("PORTAL_DATABASE_URL", "jdbc:postgresql://db:5432/portal")))
                .hasMessage("PORTAL_DATABASE_USER must be set if PORTAL_DATABASE_URL is set.");
    }

    @Test
    void keysMayLieOnAServerOfTheirOwn() {
        Map<String, String> environment = Map.of(
                "PORTAL_KEYS_DATABASE_URL", "postgresql://keys:5432/portal_keys",
                "PORTAL_KEYS_DATABASE_USER", "admin",
                "PORTAL_KEYS_DATABASE_PASSWORD", "secret");

        assertThat(Settings.from(environment).externalKeys())
                .contains(new Settings.ExternalDatabase("jdbc:postgresql://keys:5432/portal_keys", "admin", "secret"));
        assertThat(Settings.from(Map.of()).externalKeys()).isEmpty();
        assertThatThrownBy(() -> Settings.from(Map.of("PORTAL_KEYS_DATABASE_URL", "postgresql://keys:5432/portal")))
                .hasMessage("PORTAL_KEYS_DATABASE_URL must look like jdbc:postgresql://host:5432/portal_keys, but it is"
                        + " \"postgresql://keys:5432/portal\".");
    }

    @Test
    void theKeysetLiesAtHomeUnlessAnotherPlaceIsNamed() {
        assertThat(Settings.from(Map.of("PORTAL_HOME", "/srv/portal")).keyset())
                .isEqualTo(Path.of("/srv/portal/keys/vault.json"));
        assertThat(Settings.from(Map.of("PORTAL_VAULT_KEYSET_FILE", "/media/keys.json"))
                        .keyset())
                .isEqualTo(Path.of("/media/keys.json"));
    }

    @Test
    void aBorrowedKeycloakHasTheRealm() {
        Settings settings = Settings.from(Map.of("PORTAL_KEYCLOAK_URL", "https://id.example"));

        assertThat(settings.realmUrl()).isEqualTo(URI.create("https://id.example/realms/coalition"));
    }

    @Test
    void theKeycloakThatComesAlongHasAPublicNameAndOneOnThisMachine() {
        Map<String, String> environment = Map.of("PORTAL_KEYCLOAK_HOSTNAME", "https://id.example/");
        Settings settings = Settings.from(environment);

        assertThat(settings.realmUrl()).isEqualTo(URI.create("https://id.example/realms/coalition"));
        assertThat(settings.keycloakAdminUrl()).isEqualTo(URI.create("http://localhost:8180"));
        assertThat(settings.keycloakHere()).isEqualTo(settings.keycloakAdminUrl());
        Map<String, String> both = new HashMap<>(environment);
        both.put("PORTAL_KEYCLOAK_URL", "https://id.example");
        assertThatThrownBy(() -> Settings.from(both))
                .isInstanceOf(StartupRefused.class)
                .hasMessage("PORTAL_KEYCLOAK_HOSTNAME is for the bundled Keycloak, and PORTAL_KEYCLOAK_URL"
                        + " names an external one; set one.");
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        assertThatThrownBy(() -> Settings.from(Map.of("PORTAL_KEYCLOAK_URL", "localhost")))
                .hasMessageContaining("PORTAL_KEYCLOAK_URL must be an address such as http://host:8080");
    }

    @Test
    void aSecretMayBeInAFileThatNobodyElseReads(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("password");
        PrivateFiles.write(file, List.of("it's s3cret"));
        Map<String, String> set =
                Map.of("PORTAL_SMTP_URL", "smtps://portal@mail.example", "PORTAL_SMTP_PASSWORD_FILE", file.toString());

        assertThat(Settings.from(set).mailServer().account().orElseThrow().password())
                .isEqualTo("it's s3cret");

        Map<String, String> both = new HashMap<>(set);
        both.put("PORTAL_SMTP_PASSWORD", "another");
        assertThatThrownBy(() -> Settings.from(both))
                .isInstanceOf(StartupRefused.class)
                .hasMessage("PORTAL_SMTP_PASSWORD and PORTAL_SMTP_PASSWORD_FILE are both set; set one.");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> Settings.from(set))
                .isInstanceOf(StartupRefused.class)
                .hasMessage("PORTAL_SMTP_PASSWORD_FILE names " + file
                        + ", which other users can read; make it readable by you only.");

        Files.delete(file);
        assertThatThrownBy(() -> Settings.from(set))
                .isInstanceOf(StartupRefused.class)
                .hasMessage("PORTAL_SMTP_PASSWORD_FILE names " + file + ", which cannot be read.");
    }

    @Test
    void anInvalidMailServerIsRejectedWithoutItsPassword() {
        assertThatThrownBy(() -> Settings.from(Map.of("PORTAL_SMTP_URL", "smtp://portal:s3cret@mail.example:0")))
                .isInstanceOf(StartupRefused.class)
                .hasMessage("PORTAL_SMTP_URL must have a port from 1 to 65535, but it is 0.");
        assertThatThrownBy(() -> Settings.from(Map.of("PORTAL_SMTP_URL", "mail.example")))
                .hasMessageStartingWith("PORTAL_SMTP_URL must look like smtp://user@mail.example.org");
    }
}
