package ngo.portal.launch;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Converts the launcher's sentences and the server's early log output to JSON objects of the same format that the portal writes.
 * The server writes both plain lines and objects with other field names.
 */
final class JsonLog extends OutputStream {

    private static final String LAUNCHER = "ngo.portal.launch";
    private static final String INFO = "INFO";

    private final OutputStream out;
    private final String node;
    private final Clock clock;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    JsonLog(OutputStream out, String node, Clock clock) {
        this.out = out;
        this.node = node;
        this.clock = clock;
    }

    @Override
    public synchronized void write(int one) throws IOException {
        if (one != '\n') {
            line.write(one);
            return;
        }
        String said = line.toString(StandardCharsets.UTF_8).stripTrailing();
        line.reset();
        if (!said.isEmpty()) {
            out.write((inOneForm(said) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    private String inOneForm(String said) {
        Optional<JsonObject> object = parsed(said);
        if (object.filter(one -> one.has("at")).isPresent()) {
            return said;
        }
        return object.filter(one -> one.has("LogMessage"))
                .map(this::ofTheServer)
                .orElseGet(() -> object(clock.instant(), INFO, LAUNCHER, said))
                .toString();
    }

    private static Optional<JsonObject> parsed(String said) {
        try {
            return said.startsWith("{")
                    ? Optional.of(JsonParser.parseString(said))
                            .filter(JsonElement::isJsonObject)
                            .map(JsonElement::getAsJsonObject)
                    : Optional.empty();
        } catch (JsonParseException onlyLooksLikeOne) {
            return Optional.empty();
        }
    }

    private JsonObject ofTheServer(JsonObject said) {
        JsonObject object = object(
                said.has("TimeMillis")
                        ? Instant.ofEpochMilli(said.get("TimeMillis").getAsLong())
                        : clock.instant(),
                said.has("Level") ? level(said.get("Level").getAsString()) : INFO,
                said.has("LoggerName") ? said.get("LoggerName").getAsString() : LAUNCHER,
                text(said.get("LogMessage")));
        if (said.has("Throwable")) {
            object.addProperty("exception", text(said.get("Throwable")));
        }
        return object;
    }

    /** The server writes an exception as an object; some of its loggers write a message as an object as well. */
    private static String text(JsonElement said) {
        return said.isJsonPrimitive() ? said.getAsString() : said.toString();
    }

    private static String level(String level) {
        return switch (level) {
            case "SEVERE" -> "ERROR";
            case "WARNING" -> "WARNING";
            case INFO, "CONFIG" -> INFO;
            default -> "DEBUG";
        };
    }

    private JsonObject object(Instant at, String level, String logger, String message) {
        JsonObject object = new JsonObject();
        object.addProperty("at", at.toString());
        object.addProperty("level", level);
        object.addProperty("logger", logger);
        object.addProperty("message", message);
        object.addProperty("node", node);
        return object;
    }
}
