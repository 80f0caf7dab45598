package ngo.portal.launch.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.launch.Crowd;
import ngo.portal.launch.shared.Waiting;

/**
 * Programs that begin one statement after the other, and repeat a request with its key until it is answered; what was promised is what was
 * answered by 201.
 */
final class Writers implements AutoCloseable {

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final int CREATED = 201;
    private static final int WRONG = 500;
    private static final Duration BEFORE_A_REPETITION = Duration.ofMillis(150);
    private static final Duration GIVES_UP = Duration.ofMinutes(3);
    private static final Duration REQUEST = Duration.ofSeconds(20);

    private final HttpClient http;
    private final URI statements;
    private final OwnConsole console;
    private final Duration pause;
    private final String title = "Written " + UUID.randomUUID();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> problems = ConcurrentHashMap.newKeySet();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger cut = new AtomicInteger();
    private final Crowd crowd = new Crowd("writer");
    private volatile String token = "";
    private volatile long tokenUntil;

    /**
     * Writers of this portal.
     *
     * @param pause between two statements of one of them
     */
    Writers(TwoNodes portal, Duration pause) {
        this.pause = pause;
        http = HttpClient.newBuilder()
                .sslContext(portal.certificate().trust())
                .connectTimeout(REQUEST)
                .build();
        statements = URI.create("https://" + portal.host() + "/api/v1/statements");
        console = portal.console();
    }

    Writers begin(int count) {
        crowd.begin(count, pause, () -> {
            begun.incrementAndGet();
            one(UUID.randomUUID().toString());
        });
        return this;
    }

    /** A draft that is there when this returns, and its id. */
    String draft() throws Exception {
        begun.incrementAndGet();
        one(UUID.randomUUID().toString());
        if (acknowledged.size() != 1) {
            throw new AssertionError(problems);
        }
        return acknowledged.iterator().next();
    }

    private void one(String key) throws Exception {
        long end = System.nanoTime() + GIVES_UP.toNanos();
        while (System.nanoTime() < end) {
            try {
                HttpResponse<String> said = http.send(request(key), BodyHandlers.ofString());
                if (said.statusCode() == CREATED) {
                    Matcher id = ID.matcher(said.body());
                    acknowledged.add(id.find() ? id.group(1) : "no id in " + said.body());
                    return;
                }
                if (said.statusCode() < WRONG) {
                    problems.add(said.statusCode() + " " + said.body());
                    return;
                }
            } catch (IOException lineIsCut) {
                cut.incrementAndGet();
            }
            cut.incrementAndGet();
            Waiting.pause(BEFORE_A_REPETITION);
        }
        problems.add("no answer for minutes");
    }

    private HttpRequest request(String key) throws Exception {
        return HttpRequest.newBuilder(statements)
                .timeout(REQUEST)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token())
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(
                        "{\"title\":\"" + title + "\",\"sections\":[{\"text\":\"<p>We ask.</p>\"}]}"))
                .build();
    }

    private synchronized String token() throws Exception {
        if (System.nanoTime() > tokenUntil || token.isEmpty()) {
            token = console.tokenOf(TwoNodes.WRITER);
            tokenUntil = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        }
        return token;
    }

    /** What all of them have in common. */
    String title() {
        return title;
    }

    /** Ids of statements that the portal said there are. */
    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /** What no writer may meet. */
    Set<String> problems() {
        return Set.copyOf(problems);
    }

    /** How many were begun, each with a key of its own. */
    int begun() {
        return begun.get();
    }

    /** How often an answer was none, and the request was repeated. */
    int cut() {
        return cut.get();
    }

    /** The longest that one statement took, with its repetitions. */
    Duration slowest() {
        return crowd.slowest();
    }

    @Override
    public void close() {
        crowd.close();
        problems.addAll(crowd.problems());
    }
}
