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

/** The real Keycloak, with a home of its own per installation and its tables in the portal's cluster. */
final class KeycloakServer implements ProcessSupervisor.Server {

    /** One that has rested may be dead since the database was started anew, and would fail whoever signs in next. */
    private static final String TRIES_A_CONNECTION = "-Dquarkus.datasource.jdbc.foreground-validation-interval=500ms";

    /** Its transactions would otherwise tell themselves from others' by the number of a port that they open for that alone. */
    private static final String COUNTS_WITHOUT_A_PORT =
            "-DCoreEnvironmentBean.processImplementationClassName=com.arjuna.ats.internal.arjuna.utils.UuidProcessId";

    /** Vert.x opens the folder for what it unpacks to everybody, and has nothing to unpack here. */
    private static final List<String> UNPACKS_NOTHING =
            List.of("-Dquarkus.vertx.caching=false", "-Dquarkus.vertx.classpath-resolving=false");

    /** Otherwise a first start asks before each index how many rows there are already, which takes a fifth of it. */
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

    /** Passwords go by the environment, which other users of the machine cannot read; arguments they can. */
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

    /** The home holds what differs between installations: realm, theme and settings; the software lies elsewhere. */
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
