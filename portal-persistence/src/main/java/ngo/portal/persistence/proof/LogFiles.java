package ngo.portal.persistence.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The files of a log, from a portal or from a directory that holds a copy. */
final class LogFiles {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String place;

    /**
     * Opens no connection yet.
     *
     * @param place the address of a portal, or the name of a directory
     */
    LogFiles(String place) {
        this.place = place;
    }

    /** Reads a file by its path below the address of the log. */
    byte[] read(String path) throws IOException {
        if (!place.contains("://")) {
            return Files.readAllBytes(Path.of(place).resolve(path));
        }
        URI address = URI.create(place + (place.endsWith("/") ? "" : "/") + "log/" + path);
        try {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException(address + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }

    /** The tiles of the log at this size. */
    Tiles.Source tiles(long size) {
        return (level, number, width) -> {
            long left = (size >> (8 * level)) - number * Tiles.WIDTH;
            String path = new Tiles.Place(level, number, (int) Math.min(Tiles.WIDTH, left)).path();
            try {
                byte[] tile = read(path);
                if (tile.length < width * Merkle.HASH) {
                    throw new ProofRefused("A tile of the log is cut off: " + path + ".");
                }
                return tile;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        };
    }
}
