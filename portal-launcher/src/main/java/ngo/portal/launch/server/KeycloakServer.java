package ngo.portal.launch.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ngo.portal.launch.process.LeftoverProcesses;
import ngo.portal.launch.process.ProcessSupervisor;
import ngo.portal.launch.settings.Home;
import ngo.portal.launch.settings.Port;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.PrivateFiles;

/** The Keycloak server of an installation, with its own home and its tables in the portal's database cluster. */
final class KeycloakServer implements ProcessSupervisor.Server {

    /** Validates idle connections: after a restart of the database a stale one would fail the next sign-in. */
    private static final String TRIES_A_CONNECTION = "-Dquarkus.datasource.jdbc.foreground-validation-interval=500ms";

    /** By default the transaction manager opens a port only to use its number as an identifier; this uses a UUID instead. */
    private static final String COUNTS_WITHOUT_A_PORT =
            "-DCoreEnvironmentBean.processImplementationClassName=com.arjuna.ats.internal.arjuna.utils.UuidProcessId";

    /** Vert.x would create a folder for unpacked files that everybody can write to, and has nothing to unpack here. */
    private static final List<String> UNPACKS_NOTHING =
            List.of("-Dquarkus.vertx.caching=false", "-Dquarkus.vertx.classpath-resolving=false");

    /** By default Keycloak counts the rows before it creates each index, which takes a fifth of the first start. */
    private static final String MAKES_EVERY_INDEX_AT_ONCE =
            "--spi-connections-liquibase--quarkus--index-creation-threshold=0";

    private final Probe probe = new Probe();
    private final Home home;
    private final Settings settings;
    private final Secrets secrets;
    private final DatabaseAccount database;
    private final Distribution distribution;
    private final Jdk jdk;
    private final Path software;
    private final ClassArchive classes;

    KeycloakServer(
            Home home,
            Settings settings,
            Secrets secrets,
            DatabaseAccount database,
            Distribution distribution,
            Jdk jdk,
            Path software) {
        this.home = home;
        this.settings = settings;
        this.secrets = secrets;
        this.database = database;
        this.distribution = distribution;
        this.jdk = jdk;
        this.software = software;
        this.classes = new ClassArchive(directory(), jdk, KeycloakSoftware.classPath(software));
    }

    @Override
    public String name() {
        return "Keycloak";
    }

    @Override
    public ProcessHandle start() throws IOException {
        Path directory = furnish();
        List<String> arguments = new ArrayList<>(List.of(LeftoverProcesses.mark(home.directory())));
        if (settings.quickStart()) {
            arguments.addAll(Jdk.QUICK_TO_START);
        } else {
            arguments.addAll(Jdk.inNoHurryToCompile(distribution.compilerDirectives()));
            arguments.addAll(classes.options());
        }
        arguments.add(TRIES_A_CONNECTION);
        arguments.add(COUNTS_WITHOUT_A_PORT);
        arguments.addAll(UNPACKS_NOTHING);
        arguments.addAll(KeycloakSoftware.javaArguments(software, directory));
        arguments.addAll(command());
        return ServerProcess.start(jdk, directory, arguments, environment(), home.log("keycloak"))
                .toHandle();
    }

    @Override
    public boolean answers() {
        return probe.ask(KeycloakPart.probe(settings)) != Probe.Answer.NONE;
    }

    @Override
    public void stop(ProcessHandle process) {
        LeftoverProcesses.end(process);
    }

    ClassArchive classes() {
        return classes;
    }

    private Path directory() {
        return home.directory().resolve("keycloak");
    }

    private List<String> command() {
        return List.of(
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=" + settings.listen(),
                "--http-port=" + settings.port(Port.KEYCLOAK),
                "--hostname=" + settings.keycloakUrl(),
                "--hostname-admin=" + settings.keycloakHere(),
                "--proxy-headers=xforwarded",
                "--proxy-trusted-addresses=127.0.0.0/8,::1/128",
                "--import-realm",
                MAKES_EVERY_INDEX_AT_ONCE);
    }

    /** Passwords are passed in the environment, which other users of the machine cannot read, unlike arguments. */
    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_DB_URL", database.jdbcUrl());
        environment.put("KC_DB_USERNAME", database.user());
        environment.put("KC_DB_PASSWORD", database.password());
        environment.put("KC_DB_POOL_INITIAL_SIZE", "2");
        environment.put("KC_DB_POOL_MIN_SIZE", "2");
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get(Secrets.Name.KEYCLOAK_ADMIN));
        environment.put("PORTAL_BASE_URL", settings.baseUrl().toString());
        environment.put("PORTAL_OIDC_CLIENT_SECRET", secrets.get(Secrets.Name.OIDC_CLIENT));
        environment.put("PORTAL_KEYCLOAK_ADMIN_CLIENT_SECRET", secrets.get(Secrets.Name.DIRECTORY_CLIENT));
        new RealmMail(settings)
                .values()
                .forEach((name, value) -> environment.put(RealmMail.VARIABLES.get(name), value));
        return environment;
    }

    /** The home contains what differs between installations: realm, theme and settings; the software is elsewhere. */
    private Path furnish() throws IOException {
        Path directory = directory();
        Path imports = directory.resolve("data/import");
        PrivateFiles.createDirectories(imports);
        if (!PrivateFiles.isClosed(directory)) {
            PrivateFiles.closeTree(directory);
        }
        for (String shared : List.of("lib", "providers")) {
            Files.deleteIfExists(directory.resolve(shared));
            Files.createSymbolicLink(directory.resolve(shared), software.resolve(shared));
        }
        PrivateFiles.copyTree(software.resolve("conf"), directory.resolve("conf"));
        PrivateFiles.deleteTree(directory.resolve("themes"));
        PrivateFiles.createDirectories(directory.resolve("themes"));
        Path themes = distribution.realms().resolve("themes");
        if (Files.exists(themes)) {
            PrivateFiles.copyTree(themes, directory.resolve("themes"));
        }
        PrivateFiles.copy(realm(), imports.resolve("coalition-realm.json"));
        return directory;
    }

    private Path realm() {
        Path demo = distribution.realms().resolve("realm-demo.json");
        return settings.demo() && Files.exists(demo)
                ? demo
                : distribution.realms().resolve("realm-portal.json");
    }
}
