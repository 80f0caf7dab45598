package ngo.portal.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import ngo.portal.launch.database.NodeDatabase;
import ngo.portal.launch.database.OwnDatabases;
import ngo.portal.launch.keys.VaultFile;
import ngo.portal.launch.process.WorkFolder;
import ngo.portal.launch.server.Distribution;
import ngo.portal.launch.server.Jdk;
import ngo.portal.launch.server.KeycloakPart;
import ngo.portal.launch.server.PortalPart;
import ngo.portal.launch.settings.Home;
import ngo.portal.launch.settings.NodeSettings;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Setting;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.settings.UnknownVariables;
import ngo.portal.launch.shared.Progress;
import ngo.portal.launch.shared.StartupRefused;

/**
 * Starts one portal node on its operator's servers. It first checks everything that the node needs and exits if something is
 * wrong: a node with a wrong key must not lock out those that run. It leaves nothing behind.
 */
final class NodeStart implements AutoCloseable {

    private final Map<String, String> environment;
    private final PrintStream out;
    private final Progress progress;
    private final RunningParts parts = new RunningParts();

    /**
     * A node that is not started yet.
     *
     * @param out receives the node's output, including its log
     */
    NodeStart(Map<String, String> environment, PrintStream out) {
        this.environment = new HashMap<>(environment);
        this.out = out;
        this.progress = new Progress(new PrintStream(inOneForm(), true, StandardCharsets.UTF_8));
        UnknownVariables.among(environment.keySet()).forEach(progress::say);
    }

    /** A stream of JSON objects if JSON is configured: launcher and server write the same format. */
    private OutputStream inOneForm() {
        NodeSettings node = Settings.ofNode(environment).node();
        return node.jsonLog() ? new JsonLog(out, node.name(), Clock.systemUTC()) : out;
    }

    /** Runs until it is stopped. */
    int serve() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            start();
        } catch (RuntimeException failed) {
            if (parts.areClosed()) {
                return Commands.YES;
            }
            parts.close();
            throw failed;
        }
        new CountDownLatch(1).await();
        return Commands.YES;
    }

    private void stop() {
        if (!parts.areClosed()) {
            progress.say("Stopping the node …");
            parts.close();
            progress.say("Stopped.");
        }
    }

    /** Returns when the portal answers. */
    void start() {
        new NodeNeeds(Settings.ofNode(environment), environment).requireForServing();
        try {
            Home home = opened();
            Settings settings = Settings.ofNode(environment);
            requireServers(settings);
            new RequiredPorts(settings).requireFree(RequiredPorts.OF_A_NODE);
            bringUp(settings, home);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** If no folder is configured, a temporary one is used as long as this process runs. */
    private Home opened() {
        if (!environment.getOrDefault(Setting.PORTAL_HOME.name(), "").isBlank()) {
            Home home = Home.open(Settings.ofNode(environment).home());
            parts.add(home);
            return home;
        }
        WorkFolder folder = WorkFolder.in(WorkFolder.place(environment));
        parts.add(folder);
        environment.put(Setting.PORTAL_HOME.name(), folder.home().directory().toString());
        return folder.home();
    }

    private static void requireServers(Settings settings) {
        OwnDatabases databases = new OwnDatabases(settings);
        String contextKey = settings.given().get(Secrets.Name.CONTEXT_KEY);
        try (NodeDatabase portal = NodeDatabase.entered(databases.app())) {
            portal.requireVersion();
            portal.requireBound();
            portal.requireWritable();
            portal.requireSchema();
            portal.requireContextKey(contextKey);
            portal.requireClock();
        }
        try (NodeDatabase reader = NodeDatabase.entered(databases.publicReader())) {
            reader.requireBound();
        }
        if (!Files.exists(settings.keyset())) {
            throw new StartupRefused("There is no key file at " + settings.keyset()
                    + "; every node needs the one that migrate created.");
        }
        try (NodeDatabase keys = NodeDatabase.entered(databases.vault())) {
            keys.requireBound();
            keys.requireWritable();
            keys.requireContextKey(contextKey);
            keys.requireKeyFile(contextKey, new VaultFile(settings.keyset()).read());
        }
        KeycloakPart.requireRealm(settings);
    }

    private void bringUp(Settings settings, Home home) throws IOException {
        LaunchLog.into(home.log("launcher"));
        parts.add(LogRotation.of(home));
        parts.add(LogEcho.of(home.log("portal"), inOneForm()));
        PortalPart portal = new PortalPart(
                home, settings, settings.given(), Distribution.here(), Jdk.best(System.getenv()), progress);
        parts.add(portal);
        OwnDatabases databases = new OwnDatabases(settings);
        portal.start(databases.app().jdbcUrl(), databases.vault().jdbcUrl(), () -> {});
        progress.say("Portal ready: " + settings.baseUrl());
    }

    @Override
    public void close() {
        parts.close();
    }
}
