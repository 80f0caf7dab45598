package ngo.portal.web.operation;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Formats log records as JSON, one object per line, for log collectors. */
final class JsonLines extends Formatter {

    private final String node;

    /**
     * Formats a line at once, so that all classes are loaded: a portal that does not start is still logged about when the server has closed its
     * class loader.
     */
    JsonLines(String node) {
        this.node = node;
        LogRecord sample = new LogRecord(Level.FINEST, "");
        sample.setThrown(new IllegalStateException());
        String unused = format(sample);
    }

    @Override
    public String format(LogRecord line) {
        JsonObjectBuilder object = Json.createObjectBuilder()
                .add("at", line.getInstant().toString())
                .add("level", level(line.getLevel()))
                .add("logger", String.valueOf(line.getLoggerName()))
                .add("message", formatMessage(inWords(line)))
                .add("node", node);
        if (line.getThrown() != null) {
            object.add("exception", StackTraces.text(line.getThrown()));
        }
        return object.build() + "\n";
    }

    /** The server's loggers pass the key of a message, whose text is in their resource bundle. */
    private static LogRecord inWords(LogRecord line) {
        if (line.getResourceBundle() == null && line.getLoggerName() != null) {
            line.setResourceBundle(Logger.getLogger(line.getLoggerName()).getResourceBundle());
        }
        return line;
    }

    private static String level(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return "ERROR";
        }
        if (level.intValue() >= Level.WARNING.intValue()) {
            return "WARNING";
        }
        return level.intValue() >= Level.INFO.intValue() ? "INFO" : "DEBUG";
    }
}
