package ngo.portal.launch.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ngo.portal.launch.process.LeftoverProcesses;
import ngo.portal.launch.process.SharedCache;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.Progress;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.launch.shared.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak's software, unpacked and built once for PostgreSQL. The result is never changed afterwards, so that several
 * installations may share it; it gets its final name only when it is complete.
 */
final class KeycloakSoftware implements AutoCloseable {

    private static final List<String> BUILD = List.of("build", "--db=postgres", "--features-disabled=ciba,par");

    private final Distribution distribution;
    private final SharedCache cache;
    private final Jdk jdk;
    private final Path log;
    private volatile @Nullable Process build;

    KeycloakSoftware(Distribution distribution, SharedCache cache, Jdk jdk, Path log) {
        this.distribution = distribution;
        this.cache = cache;
        this.jdk = jdk;
        this.log = log;
    }

    Path ready(Path home, Progress progress) throws IOException {
        Path zip = distribution.keycloak();
        Path built = cache.directory()
                .resolve("keycloak-" + Long.toHexString(Files.size(zip)) + "-" + Integer.toHexString(BUILD.hashCode())
                        + "-"
                        + Integer.toHexString(Arrays.hashCode(Files.readAllBytes(distribution.keycloakAddition()))));
        return cache.alone("keycloak", () -> {
            if (!Files.exists(built)) {
                progress.step("Keycloak is unpacked and built for PostgreSQL (first start only).");
                make(zip, built, home);
            }
            return built;
        });
    }

    private void make(Path zip, Path built, Path home) throws IOException {
        Path draft = built.resolveSibling(built.getFileName() + ".new");
        PrivateFiles.deleteTree(draft);
        Zip.unpackFolder(zip, draft);
        PrivateFiles.createDirectories(draft.resolve("providers"));
        PrivateFiles.copy(distribution.keycloakAddition(), draft.resolve("providers/portal-keycloak.jar"));
        List<String> arguments = new ArrayList<>(List.of(LeftoverProcesses.mark(home)));
        arguments.addAll(javaArguments(draft, draft));
        arguments.addAll(BUILD);
        Process process = ServerProcess.start(jdk, draft, arguments, Map.of(), log);
        build = process;
        if (!Waiting.forSuccess(process, Duration.ofMinutes(10))) {
            process.destroyForcibly();
            throw new StartupRefused("Keycloak could not be built; the reason is at the end of " + log + ".");
        }
        PrivateFiles.closeTree(draft);
        Files.move(draft, built, StandardCopyOption.ATOMIC_MOVE);
    }

    static List<String> classPath(Path software) {
        return List.of("-cp", software.resolve("lib/quarkus-run.jar").toString());
    }

    /** The Java arguments of Keycloak's start script, used without the script so that the server's process is a direct child. */
    static List<String> javaArguments(Path software, Path home) {
        List<String> arguments = new ArrayList<>(List.of(
                "-Xms64m",
                "-Xmx384m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED"));
        arguments.addAll(classPath(software));
        arguments.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        return arguments;
    }

    @Override
    public void close() {
        Process process = build;
        if (process != null && process.isAlive()) {
            process.destroyForcibly();
        }
    }
}
