package ngo.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.launch.settings.Setting;
import ngo.portal.launch.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What operators take from ops/ sets nothing that is no setting, sets all that a command needs, and gives no node a password of the database
 * owner.
 */
class PackagedSettingsTest {

    private static final Path OPS = Path.of("../ops");
    private static final Path UNITS = OPS.resolve("systemd");
    private static final Path COMPOSE = OPS.resolve("compose/compose.yaml");
    private static final Path GUIDE = Path.of("../docs/installation.md");
    private static final Path KUSTOMIZE = OPS.resolve("kustomize");
    private static final Pattern VARIABLE = Pattern.compile("\\bPORTAL_[A-Z_]+\\b");
    private static final Pattern CREDENTIAL = Pattern.compile("\\bportal(?:\\.[a-z]+)*\\.(?:password|secret|key)\\b");
    private static final Pattern ASSIGNED = Pattern.compile("(?m)^(?:Environment=)?([A-Z_]+)=(.*)$");
    private static final Pattern MAPPED = Pattern.compile("(?m)^ +([A-Z_]+): (.+)$");
    private static final Pattern TERM = Pattern.compile("-mmin \\+(\\d+) -delete");
    private static final List<Setting> OF_OWNERS = List.of(
            Setting.PORTAL_DATABASE_OWNER_PASSWORD,
            Setting.PORTAL_DATABASE_PASSWORD,
            Setting.PORTAL_DATABASE_BACKUP_PASSWORD,
            Setting.PORTAL_KEYS_DATABASE_PASSWORD,
            Setting.PORTAL_KEYCLOAK_SETUP_CLIENT_SECRET);

    /** Enough for each secret, the key among them. */
    private static final String ANY_SECRET = "0f".repeat(32);

    @TempDir
    private Path scratch;

    @Test
    void everyVariableIsASetting() throws IOException {
        TreeSet<String> named = new TreeSet<>();
        for (Path file : packaged()) {
            found(VARIABLE, Files.readString(file)).map(MatchResult::group).forEach(named::add);
        }

        assertThat(named).hasSizeGreaterThan(15).allMatch(PackagedSettingsTest::isSetting);
    }

    private static boolean isSetting(String name) {
        return Setting.named(name).isPresent()
                || Setting.named(name.replaceFirst("_FILE$", ""))
                        .filter(Setting::isSecret)
                        .isPresent();
    }

    @Test
    void everyCredentialIsASecret() throws IOException {
        List<String> secrets = Arrays.stream(Setting.values())
                .filter(Setting::isSecret)
                .map(Setting::key)
                .toList();
        TreeSet<String> named = new TreeSet<>();
        for (Path file : packaged()) {
            found(CREDENTIAL, Files.readString(file)).map(MatchResult::group).forEach(named::add);
        }
        named.remove("portal.key"); // of a certificate

        assertThat(named).hasSizeGreaterThan(10).allMatch(secrets::contains);
    }

    @Test
    void theUnitGivesANodeAllThatItNeedsAndNothingOfOwners() throws IOException {
        String configured =
                Files.readString(UNITS.resolve("portal.env")) + Files.readString(UNITS.resolve("portal.service"));

        requireForServing(environment(ASSIGNED, configured, credentials(configured)));
    }

    /** A database that is back minutes after the node finds it starting still: whatever is started again is never given up. */
    @ParameterizedTest
    @ValueSource(strings = {"portal.service", "keycloak.service"})
    void aServiceIsStartedAgainForAsLongAsAServerIsAway(String name) throws IOException {
        String unit = Files.readString(UNITS.resolve(name));

        assertThat(unit.substring(0, unit.indexOf("\n[Service]")))
                .contains("\nStartLimitIntervalSec=0\n")
                .doesNotContain("StartLimitBurst");
        assertThat(unit).contains("\nRestart=on-failure\n", "\nRestartSec=10\n");
    }

    @Test
    void aSecondNodeIsBroughtWhatTheUnitWantsAndNoMore() throws IOException {
        String unit = Files.readString(UNITS.resolve("portal.service"));
        String guide = Files.readString(GUIDE);
        String brought = guide.substring(guide.indexOf("\n## A second node"), guide.indexOf("\n## The next release"));

        assertThat(credentials(brought)).containsExactlyInAnyOrderElementsOf(credentials(unit));
        assertThat(brought).contains("vault.json");
    }

    @Test
    void aContainerOfComposeIsGivenAllThatItNeedsAndNothingOfOwners() throws IOException {
        String file = Files.readString(COMPOSE);
        String common = block(file, "x-portal: &portal");
        String node = common + block(file, "x-node: &node");

        assertThat(file).contains("\n  portal-1: *node\n  portal-2: *node\n");
        requireForServing(environment(MAPPED, node, credentials(node)));
        require(common + block(file, "  migrate:"), NodeNeeds::requireForMigrating);
        require(common + block(file, "  prepare-database:"), NodeNeeds::requireForPreparing);
        require(common + block(file, "  configure-keycloak:"), NodeNeeds::requireForFirstAdministrator);
        require(common + block(file, "  configure-keycloak:"), NodeNeeds::requireForFounding);
    }

    /** With the address that .env.example offers; services that send no mail get no password for it. */
    @ParameterizedTest
    @ValueSource(strings = {"x-node: &node", "  prepare-database:", "  migrate:", "  configure-keycloak:", "  backup:"})
    void aContainerOfComposeTakesAMailServerThatWantsAPassword(String service) throws IOException {
        String file = Files.readString(COMPOSE);
        String configured = block(file, "x-portal: &portal") + block(file, service);
        Map<String, String> environment = environment(MAPPED, configured, credentials(configured));
        environment.computeIfPresent(
                Setting.PORTAL_SMTP_URL.name(), (name, url) -> url.isEmpty() ? url : "smtp://user@mail.example.org");

        assertThatCode(() -> Settings.ofNode(environment)).doesNotThrowAnyException();
    }

    @Test
    void aPodIsGivenAllThatItNeedsAndNothingOfOwners() throws IOException {
        String settings = Files.readString(KUSTOMIZE.resolve("base/settings.yaml"))
                + Files.readString(KUSTOMIZE.resolve("overlays/example/settings.yaml"));
        String example = Files.readString(KUSTOMIZE.resolve("overlays/example/kustomization.yaml"));
        int owner = example.indexOf("# secrets/owner:");
        String ofTheNode = example.substring(example.indexOf("# secrets/node:"), owner);
        String ofTheOwner = example.substring(owner, example.indexOf("apiVersion"));

        assertThat(Files.readString(KUSTOMIZE.resolve("base/deployment.yaml")))
                .contains("secretName: portal-node")
                .doesNotContain("portal-owner");
        assertThat(Files.readString(KUSTOMIZE.resolve("base/migrate.yaml"))).contains("secretName: portal-owner");
        requireForServing(environment(MAPPED, settings, credentials(ofTheNode)));
        Map<String, String> migrates = environment(MAPPED, settings, credentials(ofTheOwner));
        migrates.put(Setting.PORTAL_SMTP_URL.name(), ""); // as the Job sets it
        new NodeNeeds(Settings.ofNode(migrates), migrates).requireForMigrating();
    }

    @Test
    void aBackupIsTakenByARoleThatReadsAndEachPartGoesToAPlaceOfItsOwn() throws IOException {
        List<String> places = new ArrayList<>();
        for (String part : List.of("data", "keys")) {
            String unit = Files.readString(UNITS.resolve("portal-backup-" + part + ".service"));
            places.add(found(Pattern.compile("(?m)^ReadWritePaths=(.*)$"), unit)
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElseThrow());

            assertThat(credentials(unit)).containsExactly(Setting.PORTAL_DATABASE_BACKUP_PASSWORD.key());
            assertThat(Files.readString(UNITS.resolve("portal-backup-" + part + ".timer")))
                    .contains("OnCalendar=");
        }

        assertThat(places).doesNotHaveDuplicates();
    }

    /** By the same role and for the same terms, in containers as on machines. */
    @ParameterizedTest
    @CsvSource({"data, portal", "keys, keys"})
    void containersAreBackedUpAsMachinesAre(String folder, String part) throws IOException {
        String term = found(TERM, Files.readString(UNITS.resolve("portal-backup-" + folder + ".service")))
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        String cluster = Files.readString(KUSTOMIZE.resolve("base/backup.yaml"));
        String job = cluster.substring(cluster.indexOf("name: portal-backup-" + folder));
        String containers = Files.readString(GUIDE);
        containers = containers.substring(containers.indexOf("\n## With containers"));

        assertThat(job)
                .contains("portal backup " + part + " /", "claimName: portal-backup-" + folder)
                .contains("'" + part + "-*.backup' -mmin +" + term + " -delete");
        assertThat(containers)
                .contains("backup backup " + part + " /", "install -d -o 10001 ")
                .contains("'" + part + "-*.backup' -mmin +" + term + " -delete");
    }

    @Test
    void aBackupOfAClusterKnowsNoOtherPassword() throws IOException {
        String example = Files.readString(KUSTOMIZE.resolve("overlays/example/kustomization.yaml"));
        String backup = example.substring(example.indexOf("# secrets/backup:"), example.indexOf("apiVersion"));
        Map<String, Long> secrets = found(
                        Pattern.compile("secretName: (\\S+)"), Files.readString(KUSTOMIZE.resolve("base/backup.yaml")))
                .collect(Collectors.groupingBy(found -> found.group(1), Collectors.counting()));

        assertThat(secrets).isEqualTo(Map.of("portal-backup", 2L, "portal-key-file", 2L));
        assertThat(credentials(backup)).containsExactly(Setting.PORTAL_DATABASE_BACKUP_PASSWORD.key());
    }

    /** Which reads as backups do before it brings anything back, and is given where the schema is migrated. */
    @Test
    void restoringAnOrganisationRequiresBothPasswords() throws IOException {
        String example = Files.readString(KUSTOMIZE.resolve("overlays/example/kustomization.yaml"));
        String owner = example.substring(example.indexOf("# secrets/owner:"), example.indexOf("# secrets/backup:"));

        for (String configured : List.of(block(Files.readString(COMPOSE), "  migrate:"), owner)) {
            assertThat(credentials(configured))
                    .contains(
                            Setting.PORTAL_DATABASE_OWNER_PASSWORD.key(),
                            Setting.PORTAL_DATABASE_BACKUP_PASSWORD.key());
        }
    }

    @Test
    void physicalCopiesOfEachPartAreLockedInAPlaceOfTheirOwn() throws IOException {
        List<String> places = new ArrayList<>();
        for (String part : List.of("portal", "keys")) {
            Path files = OPS.resolve("pgbackrest").resolve(part);
            String settings = Files.readString(files.resolve("pgbackrest.conf"));
            places.add(found(Pattern.compile("(?m)^repo1-path=(.*)$"), settings)
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElseThrow());

            assertThat(settings)
                    .contains("\n[" + part + "]\n", "\nrepo1-cipher-type=aes-256-cbc\n")
                    .doesNotContain("cipher-pass");
            for (String file : List.of("archive.conf", "cron")) {
                assertThat(found(Pattern.compile("--stanza=(\\w+)"), Files.readString(files.resolve(file)))
                                .map(found -> found.group(1)))
                        .isNotEmpty()
                        .containsOnly(part);
            }
        }

        assertThat(places).doesNotHaveDuplicates();
    }

    @Test
    void noFileOfAnImageHoldsASecret() throws IOException {
        for (String image : List.of("portal", "keycloak")) {
            String file = Files.readString(OPS.resolve("docker/" + image + "/Dockerfile"));

            assertThat(file.lines().filter(line -> line.matches("\\s*(ENV|ARG|USER|HEALTHCHECK|FROM).*")))
                    .noneMatch(line -> line.matches("(?i).*(password|secret|_key).*"))
                    .anyMatch(line -> line.matches("USER 1\\d+.*"))
                    .anyMatch(line -> line.startsWith("HEALTHCHECK "))
                    .noneMatch(line -> line.matches("FROM .*(:latest|^[^:]*)$"));
            assertThat(file).doesNotContain("COPY . ");
        }
    }

    /** A proxy asks there for health alone. */
    @Test
    void noProxyPassesAnythingOnToThePortOfOperators() throws IOException {
        Map<String, String> allowed = Map.of(
                "Caddyfile", "\\s*health_port \\{\\$SITE_HEALTH_PORT:9080}|#.*",
                "haproxy.cfg", "\\s*default-server check port 9080 .*|#.*",
                "nginx.conf", "#.*");
        for (Map.Entry<String, String> proxy : allowed.entrySet()) {
            assertThat(Files.readString(OPS.resolve("proxy/" + proxy.getKey())).lines())
                    .filteredOn(line -> line.contains("9080"))
                    .allMatch(line -> line.matches(proxy.getValue()));
        }
        assertThat(Files.readString(KUSTOMIZE.resolve("base/service.yaml"))).doesNotContain("targetPort: operators");
        assertThat(Files.readString(COMPOSE)).doesNotContain("9080");
    }

    private static Stream<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static List<Path> packaged() throws IOException {
        try (Stream<Path> all = Files.walk(OPS)) {
            return Stream.concat(all.filter(Files::isRegularFile), Stream.of(GUIDE))
                    .toList();
        }
    }

    private void requireForServing(Map<String, String> environment) {
        assertThat(Path.of(environment.getOrDefault("CREDENTIALS_DIRECTORY", "")))
                .isDirectory()
                .isDirectoryNotContaining(file -> OF_OWNERS.stream()
                        .anyMatch(setting -> file.getFileName().toString().equals(setting.key())));
        assertThat(environment.keySet())
                .doesNotContainAnyElementsOf(OF_OWNERS.stream()
                        .flatMap(setting -> Stream.of(setting.name(), setting + "_FILE"))
                        .toList());
        assertThatCode(() -> new NodeNeeds(Settings.ofNode(environment), environment).requireForServing())
                .doesNotThrowAnyException();
    }

    private void require(String configured, Consumer<NodeNeeds> needs) throws IOException {
        Map<String, String> environment = environment(MAPPED, configured, credentials(configured));
        needs.accept(new NodeNeeds(Settings.ofNode(environment), environment));
    }

    private static List<String> credentials(String configured) {
        return found(CREDENTIAL, configured).map(MatchResult::group).distinct().toList();
    }

    /** What a process sees of it: variables, and a directory of credentials. */
    private Map<String, String> environment(Pattern form, String configured, List<String> credentials)
            throws IOException {
        Path directory = Files.createTempDirectory(scratch, "credentials");
        for (String credential : credentials) {
            Files.writeString(directory.resolve(credential), ANY_SECRET);
        }
        Map<String, String> environment = new HashMap<>();
        String values = Files.readString(OPS.resolve("compose/.env.example"));
        found(form, configured)
                .filter(one -> one.group(1).startsWith("PORTAL_"))
                .forEach(one -> environment.put(one.group(1), valued(one.group(2), values)));
        environment.put("CREDENTIALS_DIRECTORY", directory.toString());
        return environment;
    }

    /** Filled in from the example; a name that only compose's own network knows is this machine here. */
    private static String valued(String value, String values) {
        String filled = Pattern.compile("\\$\\{([A-Z_]+)}").matcher(value).replaceAll(variable -> found(
                        Pattern.compile("(?m)^" + variable.group(1) + "=(.*)$"), values)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow());
        return filled.replace("//mailpit:", "//127.0.0.1:").replaceAll("^\"|\"$", "");
    }

    /** From a line to the next one that is not indented deeper. */
    private static String block(String file, String head) {
        int depth = head.length() - head.stripLeading().length();
        List<String> lines = file.lines().toList();
        int begin = lines.indexOf(head) + 1;
        assertThat(begin).as(head).isPositive();
        StringBuilder block = new StringBuilder();
        lines.stream()
                .skip(begin)
                .takeWhile(line -> line.isBlank() || line.startsWith(" ".repeat(depth + 1)))
                .forEach(line -> block.append(line).append('\n'));
        return block.toString();
    }
}
