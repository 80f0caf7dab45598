package ngo.portal.launch.server;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.launch.FreePorts;
import ngo.portal.launch.Installation;
import ngo.portal.launch.process.LeftoverProcesses;
import ngo.portal.launch.settings.Port;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.Waiting;

/** A full Payara Server with a fresh domain on free ports, beside the database and the Keycloak of an installation. */
final class FullServer implements AutoCloseable {

    private static final Path ZIP = Path.of("target/payara-server.zip");
    private static final Path ROOT = Path.of("target/payara-server").toAbsolutePath();
    private static final Path DOMAIN = ROOT.resolve("glassfish/domains/portal");
    private static final Path COMMANDS = Path.of("target/payara-server.log").toAbsolutePath();
    private static final String KEEPS_NOTHING_AT_HOME = "-Duser.home=" + ROOT;
    private static final List<String> FURTHER_PORTS = List.of(
            "http.ssl.port",
            "jms.port",
            "domain.jmxPort",
            "orb.listener.port",
            "orb.ssl.port",
            "orb.mutualauth.port",
            "osgi.shell.telnet.port",
            "hazelcast.das.port",
            "hazelcast.start.port",
            "java.debugger.port");
    private static final String QUICK_TO_START = "-XX:TieredStopAtLevel=1";
    private static final int LINES = 60;

    private final Jdk jdk = Jdk.best(System.getenv());
    private final Iterator<Integer> free =
            FreePorts.some(FURTHER_PORTS.size() + 2).iterator();
    private final String http = free.next().toString();
    private final String admin = free.next().toString();
    private final Integer management = FreePorts.some(1).get(0);

    /** Where people would reach it behind a proxy that ends TLS. */
    URI publicUrl() {
        return URI.create("https://localhost:" + http);
    }

    URI url() {
        return URI.create("http://localhost:" + http);
    }

    void start(Installation beside) throws IOException {
        close();
        Files.deleteIfExists(COMMANDS);
        Zip.unpackFolder(ZIP, ROOT);
        createDomain();
        giveTheDriver();
        asadmin(environment(beside), "start-domain", "--prebootcommandfile", keptToThisMachine(), "portal");
    }

    void deploy(Path archive) throws IOException {
        asadmin(Map.of(), "--port", admin, "deploy", archive.toAbsolutePath().toString());
    }

    /** What the administration tool and the server said last. */
    String lastWords() {
        return tail(COMMANDS) + "\n" + tail(DOMAIN.resolve("logs/server.log"));
    }

    /** Also ends and removes what a run that was killed has left. */
    @Override
    public void close() throws IOException {
        new LeftoverProcesses(ROOT).stop();
        PrivateFiles.deleteTree(ROOT);
    }

    private void createDomain() throws IOException {
        String ports =
                FURTHER_PORTS.stream().map(name -> name + "=" + free.next()).collect(Collectors.joining(":"));
        List<String> words = List.of("create-domain", "--nopassword", "--adminport", admin, "--instanceport", http);
        List<String> command = new ArrayList<>(words);
        command.addAll(List.of("--domainproperties", ports, "portal"));
        asadmin(Map.of(), command.toArray(String[]::new));

        Path description = DOMAIN.resolve("config/domain.xml");
        String options = Stream.of(LeftoverProcesses.mark(ROOT), QUICK_TO_START)
                .map(option -> "<jvm-options>" + option + "</jvm-options>")
                .collect(Collectors.joining());
        Files.writeString(
                description, Files.readString(description).replace("</java-config>", options + "</java-config>"));
    }

    /** The connection pools of a full server do not look into the WAR: the domain needs the driver, and the class that hands it out. */
    private static void giveTheDriver() throws IOException {
        copyIntoTheDomain(Path.of("target/portal/lib"), "postgresql-*.jar");
        copyIntoTheDomain(Path.of("../portal-ejb/target"), "portal-ejb-*-data-source.jar");
    }

    private static void copyIntoTheDomain(Path folder, String names) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, names)) {
            for (Path part : parts) {
                Files.copy(part, DOMAIN.resolve("lib").resolve(part.getFileName()));
            }
        }
    }

    /** No talk with other servers on the network, and nobody from there is heard. */
    private static String keptToThisMachine() throws IOException {
        String listener = "set configs.config.server-config.network-config.network-listeners.network-listener.";
        Path commands = ROOT.resolve("preboot.asadmin");
        Files.write(
                commands,
                List.of(
                        "set-hazelcast-configuration --enabled=false",
                        listener + "http-listener-1.address=127.0.0.1",
                        listener + "http-listener-2.address=127.0.0.1",
                        listener + "admin-listener.address=127.0.0.1"));
        return commands.toString();
    }

    private Map<String, String> environment(Installation beside) throws IOException {
        Settings settings = beside.settings();
        String server = "jdbc:postgresql://127.0.0.1:" + settings.port(Port.DATABASE);
        DatabaseUrls databases = new DatabaseUrls(server + "/portal", server + "/portal_keys");
        Map<String, String> environment =
                new HashMap<>(PortalServer.environment(settings, Secrets.keptIn(settings.home()), databases));
        environment.put("PORTAL_NODE", "full-server"); // not the one beside it
        environment.put("PORTAL_BASE_URL", publicUrl().toString());
        environment.put("PORTAL_MANAGEMENT_PORT", management.toString());
        return environment;
    }

    private void asadmin(Map<String, String> environment, String... words) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(QUICK_TO_START, KEEPS_NOTHING_AT_HOME));
        arguments.addAll(List.of("-jar", "glassfish/lib/client/appserver-cli.jar", "--interactive=false"));
        arguments.addAll(List.of(words));
        Map<String, String> all = new HashMap<>(environment);
        all.put("AS_JAVA", jdk.home().toString());
        Process tool = ServerProcess.start(jdk, ROOT, arguments, all, COMMANDS);
        if (!Waiting.forEnd(tool.toHandle(), Duration.ofMinutes(3)) || tool.exitValue() != 0) {
            tool.destroyForcibly();
            throw new AssertionError("asadmin " + String.join(" ", words) + " failed:\n" + lastWords());
        }
    }

    private static String tail(Path log) {
        try {
            List<String> lines =
                    Files.readString(log, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException notWritten) {
            return "Nothing in " + log;
        }
    }
}
