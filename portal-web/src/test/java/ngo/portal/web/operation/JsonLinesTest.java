package ngo.portal.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    @Test
    void aLineIsOneObjectWhateverItSays() {
        LogRecord line = new LogRecord(Level.WARNING, "Denied \"{0}\"\nat {1}");
        line.setLoggerName("ngo.portal.web");
        line.setParameters(new Object[] {"403", "/plans"});

        String written = new JsonLines("node-1").format(line);

        assertThat(written).endsWith("}\n").containsOnlyOnce("\n");
        JsonObject object = parsed(written);
        assertThat(object.getString("message")).isEqualTo("Denied \"403\"\nat /plans");
        assertThat(object.getString("level")).isEqualTo("WARNING");
        assertThat(object.getString("node")).isEqualTo("node-1");
        assertThat(object.getString("at")).endsWith("Z");
    }

    /** Databases quote the row that they refuse. */
    @Test
    void whatAnExceptionQuotesStaysOutOfTheLog() {
        LogRecord line = new LogRecord(Level.SEVERE, "Reference 1");
        line.setThrown(new IllegalStateException("canary", new SQLException("Key (name)=(canary) exists", "23505")));

        String written = new JsonLines("node-1").format(line);

        assertThat(written).doesNotContain("canary");
        assertThat(parsed(written).getString("exception"))
                .contains("java.lang.IllegalStateException\n  at ngo.portal.web.operation.JsonLinesTest")
                .contains("caused by java.sql.SQLException (state 23505)");
    }

    private static JsonObject parsed(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
