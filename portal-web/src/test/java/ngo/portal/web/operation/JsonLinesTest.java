package ngo.portal.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.SQLException;
import java.util.logging.Formatter;
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

    /** A portal whose start fails leaves its formatter in the server, which closes the portal's class loader and logs why. */
    @Test
    void aLineIsWrittenWhenTheClassesOfThePortalAreClosed() throws Exception {
        URL classes = JsonLines.class.getProtectionDomain().getCodeSource().getLocation();
        Formatter formatter;
        try (URLClassLoader portal = new OwnClassesFirst(classes)) {
            var constructor = portal.loadClass(JsonLines.class.getName()).getDeclaredConstructor(String.class);
            constructor.setAccessible(true);
            formatter = (Formatter) constructor.newInstance("node-1");
        }
        LogRecord line = new LogRecord(Level.SEVERE, "Exception while loading the app");
        line.setThrown(new IllegalStateException("the port is taken"));

        assertThat(formatter.getClass()).isNotSameAs(JsonLines.class);
        assertThat(parsed(formatter.format(line)).getString("exception")).contains("java.lang.IllegalStateException");
    }

    private static final class OwnClassesFirst extends URLClassLoader {

        OwnClassesFirst(URL classes) {
            super(new URL[] {classes}, JsonLinesTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded == null && name.startsWith(JsonLines.class.getPackageName())) {
                    loaded = findClass(name);
                }
                return loaded == null ? super.loadClass(name, resolve) : loaded;
            }
        }
    }

    private static JsonObject parsed(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
