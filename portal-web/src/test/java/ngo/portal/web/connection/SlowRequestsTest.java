package ngo.portal.web.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client that sends slowly keeps no other client waiting, and the server ends its request soon. */
@Timeout(120)
class SlowRequestsTest {

    private static final String GET = "GET /en/ HTTP/1.1\r\nHost: portal\r\n\r\n";
    private static final String CODES = "POST /api/v1/public/codes HTTP/1.1\r\nHost: portal\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String LONG = "Content-Length: 9000\r\n\r\n";
    private static final int MORE_THAN_THREADS = 10 * FilteredServer.THREADS;

    private final List<SlowConnection> open = new ArrayList<>();
    private final ScheduledExecutorService dripping = Executors.newSingleThreadScheduledExecutor();

    @SuppressWarnings("NullAway.Init")
    private FilteredServer server;

    @SuppressWarnings("NullAway.Init")
    private Future<?> drips;

    @BeforeEach
    void start() throws IOException {
        server = FilteredServer.started();
        drips = dripping.scheduleWithFixedDelay(
                () -> List.copyOf(open).forEach(SlowConnection::drip), 100, 100, TimeUnit.MILLISECONDS);
    }

    @AfterEach
    void stop() throws IOException {
        drips.cancel(false);
        dripping.shutdownNow();
        for (SlowConnection one : open) {
            one.close();
        }
        server.close();
    }

    private SlowConnection drip(String begun) throws IOException {
        SlowConnection one = server.connection().send(begun);
        open.add(one);
        return one;
    }

    @Test
    void bodiesThatDripHoldNoThread() throws IOException {
        for (int i = 0; i < MORE_THAN_THREADS; i++) {
            drip(CODES + JSON + LONG);
        }

        for (int i = 0; i < MORE_THAN_THREADS; i++) {
            try (SlowConnection reader = server.connection()) {
                assertThat(reader.send(GET).head()).startsWith("HTTP/1.1 200");
            }
        }
        assertThat(server.answered()).as("nobody who drips").isEqualTo(MORE_THAN_THREADS);
    }

    @Test
    void aBodyThatDripsIsAnsweredWithoutWordsUnderOurHeaders() throws IOException {
        String answer = drip(CODES + JSON + LONG).rest();

        assertThat(answer)
                .startsWith("HTTP/1.1 408 ")
                .containsIgnoringCase("connection: close")
                .containsIgnoringCase("content-length: 0")
                .containsIgnoringCase("x-content-type-options: nosniff")
                .containsIgnoringCase("content-security-policy: default-src 'none'");
        assertThat(server.answered()).isZero();
    }

    @Test
    void aHeadThatDripsIsHungUpOn() throws IOException {
        assertThat(drip("GET /en/ HTTP/1.1\r\nHost: portal\r\nX-Dripping: ").rest())
                .isEmpty();
        SlowConnection second = drip(GET);
        assertThat(second.head()).startsWith("HTTP/1.1 200");
    }

    @Test
    void aSecondHeadOnAConnectionMayDripAsShortly() throws IOException {
        SlowConnection one = server.connection().send(GET);
        assertThat(one.head()).startsWith("HTTP/1.1 200");
        one.send("GET /en/ ");
        open.add(one);

        assertThat(one.rest()).doesNotContain("HTTP/1.1");
    }

    @Test
    void aBodyThatIsSlowAndSteadyIsRead() throws IOException {
        try (SlowConnection one = server.connection().send(CODES + JSON + "Content-Length: 1600\r\n\r\n")) {
            List<Future<?>> pieces = new ArrayList<>();
            for (int piece = 1; piece <= 8; piece++) {
                pieces.add(dripping.schedule(() -> one.send("x".repeat(200)), 200L * piece, TimeUnit.MILLISECONDS));
            }
            assertThat(one.head()).startsWith("HTTP/1.1 200");
            assertThat(one.said("POST /api/v1/public/codes 1600")).isTrue();
            assertThat(pieces).hasSize(8).allSatisfy(piece -> assertThat(piece).succeedsWithin(1, TimeUnit.MINUTES));
        }
    }

    @Test
    void ofANetworkTwentySlowBodiesAreWaitedForAndNoMore() throws IOException {
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            drip(CODES + JSON + LONG);
        }
        for (SlowConnection one : List.copyOf(open)) {
            answers.add(one.rest());
        }

        assertThat(answers)
                .filteredOn(answer -> answer.startsWith("HTTP/1.1 429"))
                .hasSize(5);
        assertThat(answers)
                .filteredOn(answer -> answer.startsWith("HTTP/1.1 408"))
                .hasSize(20);
    }

    @Test
    void theTwentyOfOneNetworkAreNotThoseOfAnother() throws IOException {
        for (int i = 0; i < 20; i++) {
            drip(CODES + JSON + LONG);
        }
        SlowConnection other = SlowConnection.from("127.0.0.2", server.port()).send(CODES + JSON + LONG);
        open.add(other);

        assertThat(other.rest()).startsWith("HTTP/1.1 408");
    }

    @Test
    void whatMembersSendIsNotCountedForTheirNetwork() throws IOException {
        String page = "POST /statements/import HTTP/1.1\r\nHost: portal\r\nOrigin: " + FilteredServer.OWN
                + "\r\nContent-Type: multipart/form-data; boundary=x\r\nCookie: a=b; __Host-portal="
                + FilteredServer.MEMBERS_SESSION + "\r\n" + LONG;
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            drip(page);
        }
        for (SlowConnection one : List.copyOf(open)) {
            answers.add(one.rest());
        }

        assertThat(answers).hasSize(25).allMatch(answer -> answer.startsWith("HTTP/1.1 408"));
    }

    @Test
    void whoHangsUpLeavesNothingBehind() throws IOException {
        for (int i = 0; i < 25; i++) {
            try (SlowConnection gone = server.connection()) {
                gone.send(CODES + JSON + LONG + "x".repeat(5_000));
            }
        }
        assertThat(drip(CODES + JSON + LONG).rest()).startsWith("HTTP/1.1 408");
        assertThat(server.arrivals().kept()).isZero();
    }
}
