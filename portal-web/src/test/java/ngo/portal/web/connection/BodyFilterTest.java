package ngo.portal.web.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server answers a refused request before its body arrives, and passes on all others complete. */
@Timeout(120)
class BodyFilterTest {

    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final String OWN = "Origin: " + FilteredServer.OWN + "\r\n";
    private static final String FOREIGN = "Origin: https://stranger.example\r\n";

    @SuppressWarnings("NullAway.Init")
    private FilteredServer server;

    @SuppressWarnings("NullAway.Init")
    private SlowConnection connection;

    @BeforeEach
    void start() throws IOException {
        server = FilteredServer.started();
        connection = server.connection();
    }

    @AfterEach
    void stop() throws IOException {
        connection.close();
        server.close();
    }

    private static String post(String address, String headers, long length) {
        return "POST " + address + " HTTP/1.1\r\nHost: portal\r\n" + headers + "Content-Length: " + length + "\r\n\r\n";
    }

    @ParameterizedTest
    @CsvSource({
        "/dashboard, foreign form, 1000, 403",
        "/en/petitions/a/sign, foreign form, 1000, 403",
        "/api/v1/public/codes, foreign json, 1000, 403",
        "/api/v1/public/codes, form, 1000, 415",
        "/api/v1/public/codes, none, 1000, 415",
        "/api/v1/statements, form, 1000, 415",
        "/api/v1/public/codes, json, 70000, 413",
        "/api/v1/statements, json, 3000000, 413",
        "/en/petitions/a/sign, own form, 17000, 413",
        "/dashboard, own form, 3000000, 413",
        "/dashboard, own json, 1000, 415",
        "/verify/en, own file, 5000000, 413",
        "/statements/import, own file, 1000, 401",
        "/en/%2e%2e/, own form, 1000, 400"
    })
    void whatTheHeadIsRefusedForIsAnsweredBeforeTheBodyIsHere(String address, String said, long length, int status)
            throws IOException {
        String headers = (said.contains("own") ? OWN : "")
                + (said.contains("foreign") ? FOREIGN : "")
                + (said.contains("json") ? JSON : "")
                + (said.contains("form") ? FORM : "")
                + (said.contains("file") ? "Content-Type: multipart/form-data; boundary=x\r\n" : "");
        connection.send(post(address, headers, length));

        assertThat(connection.head())
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("connection: close")
                .containsIgnoringCase("x-frame-options: DENY");
    }

    /** Browsers read an answer when they have sent everything. */
    @Test
    void whatStillComesOfARefusedBodyRunsPast() throws IOException {
        connection.send(post("/dashboard", OWN + FORM, 30_000_000));
        String head = connection.head();
        for (int sent = 0; sent < 30; sent++) {
            connection.send("x".repeat(1_000_000));
        }

        assertThat(head).startsWith("HTTP/1.1 413");
        assertThat(connection.rest()).isEqualTo("POST /dashboard 0");
    }

    @Test
    void aBodyGoesOnWholeInHoweverManyPiecesItComes() throws IOException {
        connection.send(post("/api/v1/public/codes", JSON, 5_000));
        for (int i = 0; i < 50; i++) {
            connection.send("x".repeat(100));
        }
        connection.send("GET /en/ HTTP/1.1\r\nHost: portal\r\nConnection: close\r\n\r\n");

        assertThat(connection.rest()).contains("POST /api/v1/public/codes 5000", "GET /en/ 0");
    }

    /** Java's own client offers the first; an attacker may offer the others to get a body past the filter. */
    @ParameterizedTest
    @ValueSource(strings = {"h2c", "websocket", "anything"})
    void whoOffersAnotherProtocolIsAnsweredInThisOne(String protocol) throws IOException {
        String offer =
                "Connection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAEAAEAA\r\nUpgrade: " + protocol + "\r\n";
        for (int i = 0; i < 2; i++) {
            connection.send(post("/api/v1/public/codes", offer + JSON, 10) + "01234");
            connection.send("56789");
            assertThat(connection.head()).startsWith("HTTP/1.1 200");
            assertThat(connection.said("POST /api/v1/public/codes 10")).isTrue();
        }

        assertThat(server.connection()
                        .send(post("/api/v1/public/codes", offer + JSON, 10))
                        .head())
                .startsWith("HTTP/1.1 408");
    }

    @Test
    void aBodyOfUnknownLengthGoesOnWhole() throws IOException {
        connection.send("POST /api/v1/public/codes HTTP/1.1\r\nHost: portal\r\nConnection: close\r\n" + JSON
                + "Transfer-Encoding: chunked\r\n\r\n");
        for (int i = 0; i < 10; i++) {
            connection.send("3\r\nabc\r\n");
        }
        connection.send("0\r\n\r\n");

        assertThat(connection.rest()).contains("POST /api/v1/public/codes 30");
    }

    @Test
    void aBodyOfUnknownLengthThatIsTooLargeIsRefusedWhenItIs() throws IOException {
        connection.send(
                "POST /api/v1/public/codes HTTP/1.1\r\nHost: portal\r\n" + JSON + "Transfer-Encoding: chunked\r\n\r\n");
        for (int i = 0; i < 80; i++) {
            connection.send("3e8\r\n" + "x".repeat(1_000) + "\r\n");
        }

        assertThat(connection.head()).startsWith("HTTP/1.1 413");
    }

    @Test
    void expectContinueIsAnsweredWithContinue() throws IOException {
        connection.send(post("/api/v1/public/codes", JSON + "Expect: 100-continue\r\n", 10));
        assertThat(connection.head()).startsWith("HTTP/1.1 100");
        connection.send("0123456789");
        assertThat(connection.head()).startsWith("HTTP/1.1 200");
    }

    @Test
    void allThatStrangersSendAtOnceHasALimit() throws IOException {
        List<SlowConnection> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(server.connection().send(post("/api/v1/public/codes", JSON, 65_000) + "x".repeat(64_000)));
        }
        List<String> answers = new ArrayList<>();
        for (SlowConnection one : all) {
            answers.add(one.rest());
        }

        assertThat(answers)
                .filteredOn(answer -> answer.startsWith("HTTP/1.1 503"))
                .hasSizeBetween(1, 6);
        assertThat(answers)
                .filteredOn(answer -> answer.startsWith("HTTP/1.1 408"))
                .hasSizeBetween(14, 19);
        assertThat(server.arrivals().kept()).isZero();
    }
}
