package ngo.portal.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks an address until it answers. */
final class Probe {

    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** @param server the watch over the server that should answer; one that dies again and again ends the wait */
    void await(URI address, Duration atMost, Watch server, Refused otherwise) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!answers(address)) {
            if (System.nanoTime() > end
                    || server.deaths() >= 3
                    || Thread.currentThread().isInterrupted()) {
                throw otherwise;
            }
            Patience.pause(BETWEEN);
        }
    }

    boolean answers(URI address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 400;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
