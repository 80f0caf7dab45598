package ngo.portal.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An installation with a home and ports of its own, filled to one size, with the bare table deployed beside the portal. */
final class MeasuredPortal implements AutoCloseable {

    private static final int FIRST_PORT = 28080;
    private static final int STOP_SECONDS = 90;
    private static final int SAMPLES_SECONDS = 300;
    private static final String SAMPLES = "The sample coalition has its plans, requests, petitions and statements.";
    private static final String CACHE = "PORTAL_CACHE";

    private final Path home;
    private final Process launcher;

    private MeasuredPortal(Path home, Process launcher) {
        this.home = home;
        this.launcher = launcher;
    }

    /** Starts it and fills it, if that was not done before, with as many documents as the size says, such as {@code 10k}. */
    static MeasuredPortal of(String size) throws IOException, InterruptedException {
        return filled(size, List.of(List.of("seed", size)));
    }

    /** Starts one in which a petition of each size has so many confirmed signatures, or more after it was measured before. */
    static MeasuredPortal signed(List<String> sizes) throws IOException, InterruptedException {
        List<List<String>> commands =
                sizes.stream().map(size -> List.of("seed-signatures", size)).toList();
        return filled("signatures-" + String.join("-", sizes), commands);
    }

    private static MeasuredPortal filled(String name, List<List<String>> commands)
            throws IOException, InterruptedException {
        Path home = Path.of(".portal-bench", name).toAbsolutePath();
        Files.createDirectories(home.getParent());
        MeasuredPortal portal = new MeasuredPortal(home, start(home, List.of()));
        portal.awaitReady();
        Path filled = home.resolve("filled");
        if (!Files.exists(filled)) {
            portal.awaitSamples();
            for (List<String> command : commands) {
                portal.fill(command);
            }
            Files.createFile(filled);
        }
        return portal;
    }

    private void fill(List<String> command) throws IOException, InterruptedException {
        Process seed = start(home, command);
        seed.getInputStream().transferTo(System.out);
        if (seed.waitFor() != 0) {
            close();
            throw new IllegalStateException("The installation in " + home + " could not be filled");
        }
    }

    private static Process start(Path home, List<String> command) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Dportal.beside=" + Path.of("portal-bench/target/bare.war").toAbsolutePath(),
                "-jar",
                "portal-launcher/target/portal/lib/launcher.jar"));
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        String cache =
                environment.getOrDefault(CACHE, home.resolveSibling("cache").toString());
        environment.keySet().removeIf(name -> name.startsWith("PORTAL_"));
        environment.put(CACHE, cache);
        environment.put("PORTAL_HOME", home.toString());
        environment.put("PORTAL_LIMIT_PERCENT", "10000");
        // Each supporter signs from a network of their own; mails are not part of what signing costs.
        environment.put("PORTAL_TRUSTED_PROXIES", "127.0.0.1");
        environment.put("PORTAL_PETITION_MAILS_PER_SECOND", "1");
        int port = FIRST_PORT;
        for (String name : List.of("PORTAL_PORT", "KEYCLOAK_PORT", "DATABASE_PORT", "MAIL_PORT", "MAIL_WEB_PORT")) {
            environment.put(name, Integer.toString(port++));
        }
        return builder.start();
    }

    private void awaitReady() throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8));
        List<String> lines = new ArrayList<>();
        String line = said.readLine();
        while (line != null && !line.startsWith("Portal ready")) {
            lines.add(line);
            line = said.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("The portal did not start: " + String.join("\n", lines));
        }
        Thread rest = new Thread(() -> forget(said), "launcher's words");
        rest.setDaemon(true);
        rest.start();
    }

    /** Reads on, so that the launcher never waits for somebody to listen. */
    private static void forget(BufferedReader said) {
        try {
            said.transferTo(Writer.nullWriter());
        } catch (IOException closed) {
            // The launcher received the signal to end.
        }
    }

    /** The sample coalition is still being created when the portal answers already. */
    private void awaitSamples() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SAMPLES_SECONDS);
        while (!Files.readString(home.resolve("log/portal.log")).contains(SAMPLES)) {
            if (System.nanoTime() > end) {
                close();
                throw new IllegalStateException("The sample coalition has not come to " + home);
            }
            Thread.sleep(500);
        }
    }

    /** Values that a running installation writes for scripts, by name. */
    Map<String, String> properties() {
        return keysAndValues(home.resolve("run/psql.env"));
    }

    /** A connection as the owner of the portal's tables. */
    Connection owner() throws SQLException {
        URI address = URI.create(properties().getOrDefault("DATABASE_URL_OWNER", ""));
        String[] account = address.getUserInfo().split(":", 2);
        String url = "jdbc:postgresql://" + address.getHost() + ":" + address.getPort() + address.getPath();
        return DriverManager.getConnection(url, account[0], account[1]);
    }

    URI address() {
        return URI.create(properties().getOrDefault("PORTAL_URL", ""));
    }

    /** The version of Java that the portal's server runs on. */
    String java() {
        Path executable = Path.of("/proc", properties().getOrDefault("PORTAL_PID", ""), "exe");
        try {
            return keysAndValues(
                            executable.toRealPath().resolveSibling("../release").normalize())
                    .getOrDefault("JAVA_VERSION", "")
                    .replace("\"", "");
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** The key that contexts are signed with, in hexadecimal digits. */
    String contextKey() {
        return keysAndValues(home.resolve("secrets")).getOrDefault("CONTEXT_KEY", "");
    }

    /** What the portal's own server uses. */
    ProcessorTime server() {
        return new ProcessorTime(Long.parseLong(properties().getOrDefault("PORTAL_PID", "")));
    }

    /** What its database uses. */
    ProcessorTime database() {
        return new ProcessorTime(Long.parseLong(properties().getOrDefault("POSTGRES_PID", "")));
    }

    private static Map<String, String> keysAndValues(Path file) {
        try {
            Map<String, String> values = new TreeMap<>();
            for (String line : Files.readAllLines(file)) {
                int sign = line.indexOf('=');
                if (sign > 0) {
                    values.put(line.substring(0, sign), line.substring(sign + 1));
                }
            }
            return values;
        } catch (IOException missing) {
            throw new IllegalStateException(file + " cannot be read", missing);
        }
    }

    @Override
    public void close() {
        launcher.destroy();
        try {
            launcher.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException | InterruptedException stuck) {
            launcher.destroyForcibly();
        }
    }
}
