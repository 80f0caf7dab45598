package ngo.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A program that collects a node's log reads one form of objects, from the first line to the last. */
class JsonLogTest {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final JsonLog log = new JsonLog(written, "node-1", Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aSentenceOfTheLauncherIsAnObject() throws IOException {
        say("Portal ready: http://localhost:8080\n");

        assertThat(objects())
                .containsExactly(JsonParser.parseString(
                                "{'at':'2026-12-01T12:00:00Z','level':'INFO',"
                                        + "'logger':'ngo.portal.launch','message':'Portal ready: http://localhost:8080','node':'node-1'}")
                        .getAsJsonObject());
    }

    @Test
    void whatTheServerSaysInItsOwnFormIsInThePortals() throws IOException {
        say(
                "{\"Timestamp\":\"of its own\",\"Level\":\"SEVERE\",\"LoggerName\":\"fish.payara\",\"TimeMillis\":\"1796126400000\","
                        + "\"LogMessage\":\"No port\",\"Throwable\":{\"Exception\":\"java.net.BindException\"}}\n");

        assertThat(objects())
                .containsExactly(
                        JsonParser.parseString("{'at':'2026-12-01T12:00:00Z','level':'ERROR','logger':'fish.payara',"
                                        + "'message':'No port','node':'node-1','exception':'{\\'Exception\\':\\'java.net.BindException\\'}'}"
                                                .replace("\\'", "\\\""))
                                .getAsJsonObject());
    }

    @Test
    void whatThePortalSaysIsRepeatedAsItIsAndALineIsWaitedForToItsEnd() throws IOException {
        String portals =
                "{\"at\":\"2026-12-01T11:00:00Z\",\"level\":\"INFO\",\"logger\":\"a\",\"message\":\"é\",\"node\":\"b\"}";
        say(portals.substring(0, 70));
        assertThat(written.size()).isZero();
        say(portals.substring(70) + "\n{no object\n\n");

        assertThat(written.toString(StandardCharsets.UTF_8)).startsWith(portals + "\n");
        assertThat(objects()).hasSize(2).last().satisfies(line -> assertThat(
                        line.get("message").getAsString())
                .isEqualTo("{no object"));
    }

    private void say(String words) throws IOException {
        log.write(words.getBytes(StandardCharsets.UTF_8));
    }

    private List<JsonObject> objects() {
        return written.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }
}
