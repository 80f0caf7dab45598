package ngo.portal.web.operation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import ngo.portal.web.operation.ManagementServer.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class ManagementServerTest {

    /** Longer than the watch waits for a head, and shorter than Grizzly does: it hangs up as well, after 30 s. */
    private static final int MAX_WAIT_MILLIS = 25_000;

    private final Draining drain = new Draining();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Semaphore hung = new Semaphore(0);

    @SuppressWarnings("NullAway.Init")
    private ManagementServer server;

    @BeforeEach
    void listen() throws IOException {
        server = listening(InetAddress.getLoopbackAddress());
    }

    private ManagementServer listening(InetAddress address) throws IOException {
        return ManagementServer.listening(
                address.getHostAddress(),
                0,
                Set.of("node-a.example"),
                Map.of(
                        "/health/live",
                        () -> Answer.json(200, "{}"),
                        "/fault",
                        () -> {
                            throw new IOException("told to nobody");
                        },
                        "/metrics",
                        () -> {
                            hung.acquireUninterruptibly();
                            return Answer.json(200, "{}");
                        }),
                Map.of("/drain", () -> {
                    drain.drain();
                    return Answer.json(200, "{}");
                }));
    }

    @AfterEach
    void close() {
        server.close();
    }

    /** The launcher looks for this very sentence in the log. */
    @Test
    void aPortThatAnotherProgramHasEndsTheStart() {
        String address = InetAddress.getLoopbackAddress().getHostAddress();

        assertThatThrownBy(() -> ManagementServer.required(address, server.port(), Set.of(), Map.of(), Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "Port " + server.port() + " of " + address + " cannot be listened on; stop the program that has"
                                + " it, or choose another with PORTAL_MANAGEMENT_PORT.");
    }

    @Test
    void whatIsThereIsAnsweredAndNothingElse() throws Exception {
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/health/live/").statusCode()).isEqualTo(404);
        assertThat(get("/").statusCode()).isEqualTo(404);
        assertThat(get("/health/live").headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void anErrorIsAnsweredWithoutItsMessage() throws Exception {
        HttpResponse<String> answer = get("/fault");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("told");
    }

    @Test
    void aNodeDrainsWhenThisMachineAsksAndNotBecauseAPageDoes() throws Exception {
        assertThat(get("/drain").statusCode()).isEqualTo(405);
        assertThat(post("Origin", "https://stranger.example").statusCode()).isEqualTo(403);
        assertThat(post("Sec-Fetch-Site", "none").statusCode()).isEqualTo(403);
        assertThat(drain.isDraining()).isFalse();

        assertThat(post("Accept", "*/*").statusCode()).isEqualTo(200);
        assertThat(drain.isDraining()).isTrue();
    }

    /** As a second node has it, which a proxy elsewhere asks for its health. */
    @Test
    void aNodeThatListensElsewhereDrainsWhenThisMachineAsks() throws Exception {
        Optional<InetAddress> elsewhere = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
        assumeTrue(elsewhere.isPresent(), "This machine has no address but its own alone; nobody asked at another.");
        try (ManagementServer second = listening(elsewhere.orElseThrow())) {
            String host = "http://" + elsewhere.orElseThrow().getHostAddress() + ":" + second.port();

            assertThat(post(host, "Origin", "https://stranger.example").statusCode())
                    .isEqualTo(403);
            assertThat(post(host, "Accept", "*/*").statusCode()).isEqualTo(200);
            assertThat(drain.isDraining()).isTrue();
        }
    }

    /** A browser that the page of a stranger has led here sends the name that the stranger chose. */
    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "127.0.0.1:9080, 200",
        "[::1]:9080, 200",
        "10.244.1.7:9080, 200",
        "portal-a:9080, 200",
        "Node-A.example:9080, 200",
        "stranger.example:9080, 421",
        "127.0.0.1.stranger.example, 421",
        "localhost.stranger.example, 421",
        "stranger.example:9080:1, 421",
    })
    void aRequestWithAForeignHostNameLearnsNothing(String host, int status) throws Exception {
        assertThat(raw("GET /health/live HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 " + status);
    }

    @Test
    void whoNamesNoHostIsAnswered() throws Exception {
        assertThat(raw("GET /health/live HTTP/1.0\r\n\r\n")).contains(" 200 ");
    }

    @Test
    void connectionsThatDoNotGoOnHoldNobodyUp() throws Exception {
        List<Socket> open = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Socket half = new Socket(InetAddress.getLoopbackAddress(), server.port());
            half.getOutputStream().write("GET /health/live HTTP/1.1\r\nHost: ".getBytes(ISO_8859_1));
            open.add(half);
        }

        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        for (Socket half : open) {
            half.setSoTimeout(MAX_WAIT_MILLIS);
            assertThat(half.getInputStream().read()).as("hung up on").isNegative();
            half.close();
        }
    }

    @Test
    void healthIsAnsweredWhileAllElseHangs() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> hanging = new ArrayList<>();
        CountDownLatch refused = new CountDownLatch(8);
        for (int i = 0; i < 10; i++) {
            hanging.add(http.sendAsync(
                            HttpRequest.newBuilder(URI.create(address("/metrics")))
                                    .build(),
                            BodyHandlers.ofString())
                    .whenComplete((answer, fault) -> refused.countDown()));
        }
        assertThat(refused.await(1, TimeUnit.MINUTES))
                .as("all but two are refused")
                .isTrue();

        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        hung.release(2);
        List<Integer> answers = new ArrayList<>();
        for (CompletableFuture<HttpResponse<String>> one : hanging) {
            answers.add(one.get(1, TimeUnit.MINUTES).statusCode());
        }
        assertThat(answers).filteredOn(status -> status == 200).hasSize(2);
        assertThat(answers).filteredOn(status -> status == 503).hasSize(8);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(address(path))).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String header, String value) throws Exception {
        return post(address(""), header, value);
    }

    private HttpResponse<String> post(String host, String header, String value) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(host + "/drain"))
                        .header(header, value)
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }
}
