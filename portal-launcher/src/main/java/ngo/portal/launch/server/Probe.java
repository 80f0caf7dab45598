package ngo.portal.launch.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.launch.shared.Waiting;

/** Polls an address until it answers or the server has given up. */
final class Probe {

    private static final Duration RETRY_INTERVAL = Duration.ofMillis(200);
    private static final Duration MAX_STARTUP_TIME = Duration.ofMinutes(10);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** The kinds of answers: as expected, with a certificate that this Java does not trust, with a refusal, or none. */
    enum Answer {
        GOOD,
        UNTRUSTED,
        REFUSED,
        NONE
    }

    void await(URI address, BooleanSupplier hopeless, Supplier<StartupRefused> otherwise) {
        long end = System.nanoTime() + MAX_STARTUP_TIME.toNanos();
        while (ask(address) != Answer.GOOD) {
            if (System.nanoTime() > end || hopeless.getAsBoolean()) {
                throw otherwise.get();
            }
            Waiting.pause(RETRY_INTERVAL);
        }
    }

    Answer ask(URI address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(20))
                    .build();
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status < 400 ? Answer.GOOD : Answer.REFUSED;
        } catch (SSLException untrusted) {
            return Answer.UNTRUSTED;
        } catch (IOException notYet) {
            return Answer.NONE;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Answer.NONE;
        }
    }
}
