package ngo.portal.launch.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import ngo.portal.launch.Crowd;

/** Visitors who read public pages all the time, and repeat nothing. */
final class Readers implements AutoCloseable {

    private static final List<String> PAGES = List.of("/en/", "/en/newsroom", "/fr/", "/fr/newsroom");
    private static final int OK = 200;

    private final HttpClient http;
    private final String portal;
    private final Duration pause;
    private final AtomicInteger asked = new AtomicInteger();
    private final Set<String> failures = ConcurrentHashMap.newKeySet();
    private final Crowd crowd = new Crowd("reader");

    Readers(TwoNodes portal, Duration pause) {
        this.http =
                HttpClient.newBuilder().sslContext(portal.certificate().trust()).build();
        this.portal = "https://" + portal.host();
        this.pause = pause;
    }

    Readers begin(int count) {
        crowd.begin(count, pause, this::read);
        return this;
    }

    private void read() throws InterruptedException {
        URI page = URI.create(portal + PAGES.get(asked.incrementAndGet() % PAGES.size()));
        try {
            int status = http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding())
                    .statusCode();
            if (status != OK) {
                failures.add(page + " " + status);
            }
        } catch (IOException cut) {
            failures.add(page + " " + cut);
        }
    }

    int asked() {
        return asked.get();
    }

    Set<String> failures() {
        return Set.copyOf(failures);
    }

    /** The longest that one page took. */
    Duration slowest() {
        return crowd.slowest();
    }

    @Override
    public void close() {
        crowd.close();
        failures.addAll(crowd.problems());
    }
}
