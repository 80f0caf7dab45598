package ngo.portal.launch.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ngo.portal.launch.FreePorts;
import ngo.portal.launch.shared.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The proxies of the samples wait for the body of a request before they pass the request on to a node. */
@Timeout(120)
class SlowBodyProxyTest {

    private static final Path PROXIES = Path.of("../ops/proxy").toAbsolutePath().normalize();
    private static final int TRIES = 300;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    private final List<Integer> ports = FreePorts.some(4);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<String> begun = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path scratch;

    @SuppressWarnings("NullAway.Init")
    private HttpServer node;

    @BeforeEach
    void start() throws IOException {
        node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.get(0)), 0);
        node.setExecutor(threads);
        node.createContext("/", exchange -> {
            begun.add(exchange.getRequestURI().getPath());
            byte[] said = Integer.toString(exchange.getRequestBody().readAllBytes().length)
                    .getBytes(ISO_8859_1);
            exchange.sendResponseHeaders(200, said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
        node.start();
    }

    @AfterEach
    void stop() {
        node.stop(0);
        threads.shutdownNow();
    }

    @Test
    void haproxyWaitsForABody() throws Exception {
        Path sample = sample(
                "haproxy.cfg",
                Map.of(
                        "bind :80\n", "bind 127.0.0.1:" + ports.get(2) + "\n",
                        "bind :443 ssl crt /etc/haproxy/certificates/ alpn h2,http/1.1",
                                "bind 127.0.0.1:" + ports.get(1),
                        "server a 10.0.0.11:8080", "server a 127.0.0.1:" + ports.get(0),
                        "    server b 10.0.0.12:8080 cookie b\n", "",
                        "check port 9080", "check port " + ports.get(0)));
        waitsForABody(ForeignProgram.started(
                scratch.resolve("log"), ForeignProgram.installed("haproxy"), "-db", "-f", sample.toString()));
    }

    @Test
    void nginxWaitsForABody() throws Exception {
        StringBuilder folders = new StringBuilder("\nhttp {\n");
        for (String kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
            folders.append("%s_temp_path %s/%s;\n".formatted(kind, scratch, kind));
        }
        Path sample = sample(
                "nginx.conf",
                Map.of(
                        "\nhttp {\n",
                        folders.toString(),
                        "/var/log/nginx",
                        scratch.toString(),
                        "    ssl_certificate /etc/nginx/certificates/portal.pem;\n",
                        "",
                        "    ssl_certificate_key /etc/nginx/certificates/portal.key;\n",
                        "",
                        "listen 80 ",
                        "listen 127.0.0.1:" + ports.get(2) + " ",
                        "listen 443 ssl",
                        "listen 127.0.0.1:" + ports.get(1),
                        "server 10.0.0.11:8080",
                        "server 127.0.0.1:" + ports.get(0),
                        "server 10.0.0.12:8080",
                        "server 127.0.0.1:" + ports.get(0)));
        waitsForABody(ForeignProgram.started(
                scratch.resolve("log"),
                ForeignProgram.installed("nginx"),
                "-e",
                "stderr",
                "-p",
                scratch.toString(),
                "-c",
                sample.toString(),
                "-g",
                "pid nginx.pid; daemon off;"));
    }

    @Test
    void caddyWaitsForABody() throws Exception {
        waitsForABody(SampleCaddy.started(
                scratch,
                SampleCaddy.sample(),
                "portal.example.org",
                List.of(ports.get(1), ports.get(2), ports.get(0), ports.get(0))));
    }

    private Path sample(String name, Map<String, String> own) throws IOException {
        String text = Files.readString(PROXIES.resolve(name));
        for (Map.Entry<String, String> one : own.entrySet()) {
            assertThat(text).contains(one.getKey());
            text = text.replace(one.getKey(), one.getValue());
        }
        return Files.writeString(scratch.resolve(name), text);
    }

    private void waitsForABody(ForeignProgram started) throws IOException {
        try (started;
                Socket slow = awaited()) {
            write(
                    slow,
                    "POST /slow HTTP/1.1\r\nHost: portal.example.org\r\nConnection: close\r\n"
                            + "Content-Type: application/json\r\nContent-Length: 4000\r\n\r\n" + "x".repeat(1_000));
            for (int i = 0; i < 5; i++) {
                assertThat(answer("/quick")).contains(" 200 ");
            }
            assertThat(begun).contains("/quick").doesNotContain("/slow");

            write(slow, "x".repeat(3_000));
            assertThat(new String(slow.getInputStream().readAllBytes(), ISO_8859_1))
                    .contains(" 200 ")
                    .endsWith("4000");
        }
        assertThat(begun).contains("/slow");
    }

    /** A connection to the proxy as soon as it answers. */
    private Socket awaited() throws IOException {
        for (int i = 0; i < TRIES; i++) {
            try {
                if (answer("/ready").contains(" 200 ")) {
                    return connection();
                }
            } catch (ConnectException notYet) {
                // It has just been started.
            }
            Waiting.pause(BETWEEN_TRIES);
        }
        throw new AssertionError("It does not answer: " + Files.readString(scratch.resolve("log")));
    }

    private String answer(String path) throws IOException {
        try (Socket socket = connection()) {
            write(socket, "GET " + path + " HTTP/1.1\r\nHost: portal.example.org\r\nConnection: close\r\n\r\n");
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    private Socket connection() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), ports.get(1));
    }

    private static void write(Socket socket, String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(ISO_8859_1));
    }
}
