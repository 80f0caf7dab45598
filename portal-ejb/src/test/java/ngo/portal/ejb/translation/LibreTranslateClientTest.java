package ngo.portal.ejb.translation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import ngo.portal.ejb.translation.MachineTranslator.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that speaks as a LibreTranslate does, and one that does not. */
class LibreTranslateClientTest {

    private static final Question TITLE = new Question("Free her", false, "en", "fr");

    private final List<JsonObject> asked = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private String answer = "{\"translatedText\": \"Libérez-la\"}";
    private int status = 200;
    private Runnable work = () -> {};

    @BeforeEach
    void aServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/translate", exchange -> {
            asked.add(Json.createReader(
                            new ByteArrayInputStream(exchange.getRequestBody().readAllBytes()))
                    .readObject());
            work.run();
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void noServer() {
        server.stop(0);
        threads.shutdownNow();
    }

    private LibreTranslateClient client(String key) {
        return new LibreTranslateClient(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), key);
    }

    @Test
    void itAsksForOneSegmentInTheFormThatTheServerKnows() {
        assertThat(client("k").translate(TITLE)).contains("Libérez-la");
        assertThat(client("").translate(new Question("<p>Now</p>", true, "en", "ar")))
                .isPresent();

        assertThat(asked)
                .containsExactly(
                        json("{'q':'Free her','source':'en','target':'fr','format':'text','api_key':'k'}"),
                        json("{'q':'<p>Now</p>','source':'en','target':'ar','format':'html'}"));
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text.replace('\'', '"'))).readObject();
    }

    @Test
    void whateverElseIsAnsweredIsNoTranslation() {
        for (String other : List.of("{}", "{\"translatedText\": 7}", "[]", "no", "{\"translatedText\": \" \"}")) {
            answer = other;
            assertThat(client("").translate(TITLE)).as(other).isEmpty();
        }
        answer = "{\"translatedText\": \"" + "x".repeat(1_000_001) + "\"}";
        assertThat(client("").translate(TITLE)).isEmpty();
        for (int other : new int[] {302, 400, 403, 500}) {
            status = other;
            assertThat(client("").translate(TITLE)).as("status %d", other).isEmpty();
        }
        server.stop(0);
        assertThat(client("").translate(TITLE)).isEmpty();
    }

    /** What the database or a page refuses must not keep the other segments of a document from being drafted. */
    @Test
    void anAnswerThatNoTextMayHoldIsNoTranslation() {
        String deep = "[".repeat(400_000);
        for (String other : List.of(
                "{\"translatedText\": \"a\\u0000b\"}",
                "{\"translatedText\": \"a\\u0007b\"}",
                "{\"translatedText\": \"a\\ud800b\"}",
                "{\"translatedText\": \"a\\uffffb\"}",
                "{\"translatedText\": \"a\", \"more\": " + deep,
                "{\"translatedText\": \"a\", \"more\": 1e999999999999}",
                "<!doctype html><title>Sign in</title>",
                "{\"error\": \"fr is not supported\"}")) {
            answer = other;
            assertThat(client("").translate(TITLE))
                    .as(other.substring(0, Math.min(other.length(), 60)))
                    .isEmpty();
        }
        answer = "{\"translatedText\": \"a\\tb\\nc\"}";
        assertThat(client("").translate(TITLE)).contains("a\tb\nc");
    }

    /** Nobody waits for the rest of it: else each question would keep a thread and a connection for as long as the server likes. */
    @Test
    void aConnectionOfWhichBytesDripIsClosedWhenTheTimeIsOver() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        server.createContext("/drip/translate", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (true) {
                    body.write(' ');
                    body.flush();
                    Thread.sleep(20);
                }
            } catch (IOException gone) {
                closed.countDown();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        URI drip = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/drip");

        assertThat(new LibreTranslateClient(drip, "", Duration.ofMillis(300)).translate(TITLE))
                .isEmpty();
        assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void noMoreThanTwoAreAskedAtOnce() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch two = new CountDownLatch(2);
        work = () -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            two.countDown();
            try {
                two.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            now.decrementAndGet();
        };
        LibreTranslateClient client = client("");

        List<Callable<Optional<String>>> questions = Collections.nCopies(8, () -> client.translate(TITLE));
        for (Future<Optional<String>> asking : threads.invokeAll(questions)) {
            assertThat(asking.get()).isPresent();
        }
        assertThat(most).hasValue(2);
    }

    @Test
    void nothingLeavesTheNetworkOfTheOperator() {
        MachineTranslation machines = new MachineTranslation();

        assertThat(machines.translator(" ", " ").isThere()).isFalse();
        assertThat(machines.translator(" ", " ").translate(TITLE)).isEmpty();
        assertThat(machines.translator("https://1.1.1.1", " ").isThere()).isFalse();
        assertThat(machines.translator("no address", " ").isThere()).isFalse();
        assertThat(machines.translator("http://127.0.0.1:5000/", " ").isThere()).isTrue();
        assertThat(new LibreTranslateClient(URI.create("http://1.1.1.1"), "").translate(TITLE))
                .isEmpty();
    }
}
