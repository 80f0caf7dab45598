package ngo.portal.launch;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.launch.shared.Waiting;

/** Client of the management port of the node on this machine. */
final class NodeClient {

    private static final int OK = 200;
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ROUND = Duration.ofMillis(500);

    /** Time that running requests get before they are aborted when the node is stopped. */
    private static final Duration LAST_REQUESTS = Duration.ofSeconds(20);

    private final Settings settings;
    private final PrintStream out;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    NodeClient(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    int health() {
        HttpResponse<String> answer = get("/health/ready");
        out.println(answer.statusCode() == OK ? "The node is ready." : "The node is not ready: " + answer.body());
        return Commands.answer(answer.statusCode() == OK);
    }

    int status() {
        out.println(get("/info").body());
        HttpResponse<String> health = get("/health");
        out.println(health.body());
        get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("portal_queue_"))
                .forEach(out::println);
        return Commands.answer(get("/health/ready").statusCode() == OK);
    }

    /** Load balancers need the configured time to notice; after that, running requests get a deadline. */
    int drain() {
        HttpResponse<String> response = send(request("/drain").POST(BodyPublishers.noBody()));
        if (response.statusCode() != OK) {
            out.println("The node does not drain: it responded with status " + response.statusCode() + ".");
            return Commands.NO;
        }
        out.println("The node reports that it is not ready, and still serves requests for "
                + settings.node().drainSeconds() + " s.");
        Waiting.pause(Duration.ofSeconds(settings.node().drainSeconds()));
        long end = System.nanoTime() + LAST_REQUESTS.toNanos();
        int left = inFlight();
        while (left > 0 && System.nanoTime() < end) {
            Waiting.pause(ROUND);
            left = inFlight();
        }
        out.println(left == 0 ? "All requests are finished; stop the node." : "Requests in progress: " + left + ".");
        return Commands.answer(left == 0);
    }

    private int inFlight() {
        JsonObject state = JsonParser.parseString(get("/drain").body()).getAsJsonObject();
        return state.get("inFlight").getAsInt();
    }

    private HttpResponse<String> get(String path) {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(settings.management(path)).timeout(TIMEOUT);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException away) {
            throw new StartupRefused(
                    "No node answers at " + settings.management("") + "; start it, or correct PORTAL_MANAGEMENT_PORT.",
                    away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StartupRefused("Interrupted while waiting for the node.", stopped);
        }
    }
}
