package ngo.portal.launch.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ngo.portal.launch.process.LeftoverProcesses;
import ngo.portal.launch.process.SharedCache;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.Progress;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.launch.shared.Waiting;

/** A Keycloak as somebody else runs it: with the portal's addition and theme, and nothing in it but a temporary administrator. */
final class OwnKeycloak implements AutoCloseable {

    static final String SETUP_CLIENT = "temporary-administrator";
    static final String SETUP_SECRET = "of the operator";

    private final Process process;
    private final URI url;

    private OwnKeycloak(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    static OwnKeycloak start(Path home, Path cache, int port, DatabaseAccount database) throws IOException {
        Jdk jdk = Jdk.best(System.getenv());
        Distribution distribution = Distribution.here();
        Path log = home.resolve("keycloak.log");
        PrivateFiles.createDirectories(home);
        Path software = new KeycloakSoftware(distribution, new SharedCache(cache), jdk, log)
                .ready(home, new Progress(System.out));
        for (String shared : List.of("lib", "providers")) {
            Files.createSymbolicLink(home.resolve(shared), software.resolve(shared));
        }
        PrivateFiles.copyTree(software.resolve("conf"), home.resolve("conf"));
        PrivateFiles.copyTree(distribution.realms().resolve("themes"), home.resolve("themes"));
        URI url = URI.create("http://localhost:" + port);
        List<String> arguments = new ArrayList<>(List.of(LeftoverProcesses.mark(home)));
        arguments.addAll(Jdk.QUICK_TO_START);
        arguments.addAll(KeycloakSoftware.javaArguments(software, home));
        arguments.addAll(List.of("start", "--optimized", "--cache=local", "--http-enabled=true"));
        arguments.addAll(List.of("--http-host=127.0.0.1", "--http-port=" + port, "--hostname=" + url));
        Map<String, String> environment = Map.of(
                "KC_DB_URL", database.jdbcUrl(),
                "KC_DB_USERNAME", database.user(),
                "KC_DB_PASSWORD", database.password(),
                "KC_BOOTSTRAP_ADMIN_CLIENT_ID", SETUP_CLIENT,
                "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", SETUP_SECRET);
        Process process = ServerProcess.start(jdk, home, arguments, environment, log);
        OwnKeycloak keycloak = new OwnKeycloak(process, url);
        new Probe()
                .await(
                        URI.create(url + "/realms/master"),
                        () -> !process.isAlive(),
                        () -> new StartupRefused("Keycloak did not start; see " + log));
        return keycloak;
    }

    URI url() {
        return url;
    }

    /** Suspends or resumes it. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        if (!Waiting.forEnd(process.toHandle(), Duration.ofSeconds(30))) {
            process.destroyForcibly();
        }
    }
}
