package ngo.portal.launch.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ngo.portal.launch.process.LeftoverProcesses;
import ngo.portal.launch.process.ProcessSupervisor;
import ngo.portal.launch.process.ThreadDump;
import ngo.portal.launch.settings.Home;
import ngo.portal.launch.settings.NodeSettings;
import ngo.portal.launch.settings.Port;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.persistence.shared.MailServer;

/** The portal's server: Payara Micro, unpacked once, with the WAR at the root of its address. */
final class PortalServer implements ProcessSupervisor.Server {

    private static final String FORMATTER = "java.util.logging.ConsoleHandler.formatter=";
    private static final String JSON = "fish.payara.enterprise.server.logging.JSONLogFormatter";

    /** Otherwise each mail, and each part of it, searches all libraries of the server for the implementation. */
    private static final String NAMES_THE_MAIL_STREAMS =
            "-Djakarta.mail.util.StreamProvider=org.eclipse.angus.mail.util.MailStreamProvider";

    private final Probe probe = new Probe();
    private final Home home;
    private final Settings settings;
    private final Secrets secrets;
    private final DatabaseUrls databases;
    private final Distribution distribution;
    private final Jdk jdk;
    private final PayaraSoftware software;
    private final ClassArchive classes;

    PortalServer(
            Home home, Settings settings, Secrets secrets, DatabaseUrls databases, Distribution distribution, Jdk jdk)
            throws IOException {
        this.home = home;
        this.settings = settings;
        this.secrets = secrets;
        this.databases = databases;
        this.distribution = distribution;
        this.jdk = jdk;
        this.software = new PayaraSoftware(distribution.payara(), home.directory(), jdk, home.log("portal"));
        this.classes = new ClassArchive(software.directory(), jdk, classPath(software.directory()));
    }

    @Override
    public String name() {
        return "The portal";
    }

    @Override
    public ProcessHandle start() throws IOException {
        Path server = software.ready();
        resetConfiguration(server);
        Path application = application();
        Map<String, String> environment = environment(settings, secrets, databases);
        if (settings.externalKeycloak().isEmpty()) {
            environment.put("PORTAL_KEYCLOAK_VERSION", distribution.keycloakVersion());
        }
        return ServerProcess.start(jdk, server, arguments(server, application), environment, home.log("portal"))
                .toHandle();
    }

    @Override
    public boolean answers() {
        return probe.ask(settings.portalProbe()) != Probe.Answer.NONE;
    }

    @Override
    public Instant lastOutput() {
        try {
            return Files.getLastModifiedTime(home.log("portal")).toInstant();
        } catch (IOException none) {
            return Instant.EPOCH;
        }
    }

    @Override
    public void explain(ProcessHandle process) {
        ThreadDump.request(process);
    }

    @Override
    public void stop(ProcessHandle process) {
        LeftoverProcesses.end(process);
    }

    ClassArchive classes() {
        return classes;
    }

    private static List<String> classPath(Path server) {
        return List.of("-jar", server.resolve("launch-micro.jar").toString());
    }

    private List<String> arguments(Path server, Path application) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(LeftoverProcesses.mark(home.directory()), "-Xms128m"));
        arguments.addAll(new JavaMemory(settings.node()).options());
        arguments.add("-XX:+ExitOnOutOfMemoryError");
        arguments.add("-Djava.awt.headless=true");
        arguments.add(NAMES_THE_MAIL_STREAMS);
        if (settings.debugPort().isPresent()) {
            arguments.addAll(debugger(settings.debugPort().get()));
        }
        if (settings.quickStart()) {
            arguments.addAll(Jdk.QUICK_TO_START);
        } else {
            arguments.addAll(Jdk.inNoHurryToCompile(distribution.compilerDirectives()));
            arguments.addAll(classes.options());
        }
        arguments.addAll(settings.node().javaOptions());
        arguments.addAll(classPath(server));
        arguments.addAll(List.of("--nohazelcast", "--disablephonehome"));
        arguments.addAll(List.of("--deploy", application.toString(), "--contextroot", "/"));
        distribution.besideThePortal().ifPresent(war -> arguments.addAll(List.of("--deploy", war.toString())));
        arguments.addAll(List.of("--port", Integer.toString(settings.port(Port.PORTAL))));
        arguments.addAll(List.of("--prebootcommandfile", preboot().toString()));
        if (settings.node().jsonLog()) {
            arguments.addAll(List.of("--logproperties", logProperties(server).toString()));
        }
        arguments.addAll(List.of(
                "--postbootcommandfile",
                distribution.configuration("postboot.asadmin").toString()));
        return arguments;
    }

    /** A debugger can do everything that the portal can, so it may connect from this machine only. */
    private static List<String> debugger(int port) {
        return List.of("-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:" + port);
    }

    /** The shipped commands and the one that depends on this installation. */
    private Path preboot() throws IOException {
        List<String> commands = new ArrayList<>(Files.readAllLines(distribution.configuration("preboot.asadmin")));
        commands.add("set configs.config.server-config.network-config.network-listeners.network-listener.http-listener"
                + ".address=" + settings.listen());
        settings.node()
                .threads()
                .ifPresent(threads -> commands.add("set configs.config.server-config.thread-pools.thread-pool"
                        + ".http-thread-pool.max-thread-pool-size=" + threads));
        Path file = home.directory().resolve("run/preboot.asadmin");
        PrivateFiles.write(file, commands);
        return file;
    }

    /** Until the portal itself writes the log, the log contains the server's own objects. */
    private Path logProperties(Path server) throws IOException {
        List<String> lines = Files.readAllLines(server.resolve("config/logging.properties")).stream()
                .map(line -> line.startsWith(FORMATTER) ? FORMATTER + JSON : line)
                .toList();
        Path file = home.directory().resolve("run/logging.properties");
        PrivateFiles.write(file, lines);
        return file;
    }

    /** The environment variables that the portal reads, on this server and on any other. */
    static Map<String, String> environment(Settings settings, Secrets secrets, DatabaseUrls databases) {
        Map<String, String> environment = new HashMap<>();
        environment.put("PORTAL_DB_URL", databases.portal());
        environment.put("PORTAL_DB_APP_PASSWORD", secrets.get(Secrets.Name.DATABASE_APP));
        environment.put("PORTAL_DB_PUBLIC_PASSWORD", secrets.get(Secrets.Name.DATABASE_PUBLIC));
        environment.put("PORTAL_KEYS_DB_URL", databases.keys());
        environment.put("PORTAL_KEYS_DB_PASSWORD", secrets.get(Secrets.Name.DATABASE_VAULT));
        environment.put("PORTAL_VAULT_KEYSET_FILE", settings.keyset().toString());
        environment.put("PORTAL_CONTEXT_KEY", secrets.get(Secrets.Name.CONTEXT_KEY));
        environment.put("PORTAL_BASE_URL", settings.baseUrl().toString());
        environment.put("PORTAL_OIDC_PROVIDER", settings.realmUrl().toString());
        environment.put("PORTAL_OIDC_CLIENT_ID", "portal");
        environment.put("PORTAL_OIDC_CLIENT_SECRET", secrets.get(Secrets.Name.OIDC_CLIENT));
        environment.put("PORTAL_KEYCLOAK_ADMIN_CLIENT_SECRET", secrets.get(Secrets.Name.DIRECTORY_CLIENT));
        environment.put("PORTAL_KEYCLOAK_ADMIN_URL", settings.keycloakAdminUrl().toString());
        MailServer mail = settings.mailServer();
        environment.put("PORTAL_SMTP_URL", mail.address());
        mail.account().ifPresent(account -> environment.put("PORTAL_SMTP_PASSWORD", account.password()));
        environment.put("PORTAL_DEMO", Boolean.toString(settings.demo()));
        environment.put("PORTAL_QUORUM", Integer.toString(settings.quorum()));
        environment.put("PORTAL_PROOF_MINUTES", Integer.toString(settings.proofMinutes()));
        environment.putAll(node(settings));
        environment.putAll(settings.passedOn());
        return environment;
    }

    private static Map<String, String> node(Settings settings) {
        NodeSettings node = settings.node();
        return Map.of(
                "PORTAL_NODE", node.name(),
                "PORTAL_MANAGEMENT_PORT", Integer.toString(settings.port(Port.MANAGEMENT)),
                "PORTAL_MANAGEMENT_LISTEN", node.managementListen(),
                "PORTAL_DRAIN_SECONDS", Integer.toString(node.drainSeconds()),
                "PORTAL_LOG_FORMAT", node.jsonLog() ? "json" : "text",
                "PORTAL_LOG_LEVEL", node.logLevel(),
                "PORTAL_POOL_APP", Integer.toString(node.poolApp()),
                "PORTAL_POOL_PUBLIC", Integer.toString(node.poolPublic()),
                "PORTAL_POOL_KEYS", Integer.toString(node.poolKeys()));
    }

    /** Unpacks the WAR for each start, with the sample coalition if a demonstration is configured. */
    private Path application() throws IOException {
        ExplodedWar portal = ExplodedWar.of(distribution.war(), home.directory().resolve("run/portal"));
        if (settings.demo()) {
            portal.addLibrary(distribution.sample(), "portal-sample.jar");
        }
        if (settings.pages().isPresent()) {
            portal.readPagesFrom(settings.pages().get());
        }
        portal.sizePools(settings.node());
        return portal.root();
    }

    /** Payara records deployments in its configuration; each start begins with the configuration as shipped. */
    private static void resetConfiguration(Path server) throws IOException {
        PrivateFiles.deleteTree(server.resolve("config"));
        PrivateFiles.copyTree(server.resolve("config.pristine"), server.resolve("config"));
    }
}
