package ngo.portal.ejb.translation;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import ngo.portal.persistence.shared.OwnNetwork;
import ngo.portal.persistence.text.Characters;

/**
 * A client for a LibreTranslate server in the operator's own network: one segment per request, two requests in parallel, a
 * timeout of ten seconds for each.
 */
final class LibreTranslateClient implements MachineTranslator {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 2;
    private static final int MAX_ANSWER_BYTES = 1_000_000;
    private static final int OK = 200;
    private static final JsonProvider JSON = JsonProvider.provider();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final URI server;
    private final String key;

    private final Duration patience;

    LibreTranslateClient(URI server, String key) {
        this(server, key, PATIENCE);
    }

    /**
     * A client with another timeout.
     *
     * @param patience timeout for a free slot, and again for the whole answer
     */
    LibreTranslateClient(URI server, String key, Duration patience) {
        this.server = server;
        this.key = key;
        this.patience = patience;
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public Optional<String> translate(Question question) {
        boolean admitted = false;
        try {
            admitted = places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
            return admitted && OwnNetwork.holds(server.getHost()) ? answer(question) : Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException | RuntimeException failed) {
            // The JSON parser reports excessive nesting by another exception than JsonException.
            return Optional.empty();
        } finally {
            if (admitted) {
                places.release();
            }
        }
    }

    /** The timeout is for the whole answer. Closing the stream ends the thread that reads the rest, since a server may send without end. */
    private Optional<String> answer(Question question)
            throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<HttpResponse<InputStream>> asked =
                http.sendAsync(request(question), BodyHandlers.ofInputStream());
        try {
            byte[] body =
                    asked.thenApplyAsync(LibreTranslateClient::body).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return body.length == 0 || body.length > MAX_ANSWER_BYTES ? Optional.empty() : words(body);
        } finally {
            asked.cancel(true);
            if (!asked.isCompletedExceptionally()) {
                close(asked.join());
            }
        }
    }

    private static byte[] body(HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            return response.statusCode() == OK ? body.readNBytes(MAX_ANSWER_BYTES + 1) : new byte[0];
        } catch (IOException broken) {
            return new byte[0];
        }
    }

    private static void close(HttpResponse<InputStream> response) {
        try {
            response.body().close();
        } catch (IOException closed) {
            // The rest is not read.
        }
    }

    /**
     * Filters characters that a text may not contain: they would be refused when the drafts of all segments are saved
     * together, and none would be saved.
     */
    private static Optional<String> words(byte[] body) {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(body))) {
            return Optional.of(reader.readObject().getString("translatedText", ""))
                    .filter(Predicate.not(String::isBlank))
                    .filter(Characters::areAllowed);
        }
    }

    private HttpRequest request(Question question) {
        JsonObjectBuilder body = JSON.createObjectBuilder()
                .add("q", question.words())
                .add("source", question.from())
                .add("target", question.to())
                .add("format", question.html() ? "html" : "text");
        if (!key.isEmpty()) {
            body.add("api_key", key);
        }
        return HttpRequest.newBuilder(URI.create(server + "/translate"))
                .timeout(patience)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.build().toString()))
                .build();
    }
}
