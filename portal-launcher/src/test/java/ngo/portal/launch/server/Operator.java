package ngo.portal.launch.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import ngo.portal.launch.shared.Waiting;

/** Somebody at a terminal with the launcher and an environment of their own. */
final class Operator {

    /** What a command said and how it ended. */
    record Said(int status, String words) {}

    private final Path launcher;
    private final Map<String, String> environment;
    private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

    Operator(Path launcher, Map<String, String> environment) {
        this.launcher = launcher;
        this.environment = environment;
    }

    /** The same with some variables more, or with others. */
    Operator with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return new Operator(launcher, all);
    }

    /** The same with the launcher of another release. */
    Operator of(Path another) {
        return new Operator(another, environment);
    }

    Said run(String... words) throws Exception {
        Process process = started(words);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), said);
    }

    /** As far as the portal says that it is ready. */
    Process serve() throws IOException {
        Process process = started("serve");
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            lines.add(line);
            if (line.contains("Portal ready: ")) {
                Thread reader = new Thread(() -> listen(out), "reader");
                reader.setDaemon(true);
                reader.start();
                return process;
            }
        }
        throw new AssertionError("the node ended:\n" + String.join("\n", lines));
    }

    private void listen(BufferedReader out) {
        try {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
            }
        } catch (IOException ended) {
            lines.add("The node has ended.");
        }
    }

    /** What the node has said since it was started. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    private Process started(String... words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(), "-jar", launcher.toString())
                .redirectErrorStream(true);
        builder.command().addAll(List.of(words));
        builder.environment().keySet().removeIf(name -> name.startsWith("PORTAL_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    HttpResponse<String> get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    /** How long it took until an address was answered like that. */
    Duration until(String address, int status) throws Exception {
        Instant begun = Instant.now();
        while (get(address).statusCode() != status) {
            if (Duration.between(begun, Instant.now()).compareTo(Duration.ofMinutes(1)) > 0) {
                throw new AssertionError(address + " was not answered by " + status + " within a minute");
            }
            Waiting.pause(Duration.ofMillis(200));
        }
        return Duration.between(begun, Instant.now());
    }

    /** The first line of a server's response to a request with this host name. */
    static String statusFor(URI server, String host) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            String request = "GET /en/ HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }
}
