package ngo.portal.web.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import ngo.portal.web.operation.ManagementServer.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ManagementServerTest {

    private final Draining drain = new Draining();
    private final HttpClient http = HttpClient.newHttpClient();

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
                Map.of("/health/live", () -> Answer.json(200, "{}"), "/fault", () -> {
                    throw new IOException("told to nobody");
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

        assertThatThrownBy(() -> ManagementServer.required(address, server.port(), Map.of(), Map.of()))
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
    void aFaultIsToldWithoutItsWords() throws Exception {
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
