package ngo.portal.web.operation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import ngo.portal.ejb.outbox.NodeIdentity;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Applies the portal's logging rules to the server's log handlers while the portal runs: suppresses repetitions, and writes JSON lines if so
 * configured.
 */
@ApplicationScoped
public class NodeLog {

    /** All of the portal's own loggers; kept, since a logger that nobody holds forgets its level. */
    private static final Logger OURS = Logger.getLogger("ngo.portal");

    /** Logs complete addresses with their query when a form is sent to the API. */
    private static final Logger QUOTING = Logger.getLogger("org.glassfish.jersey.servlet.WebComponent");

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "portal.log.format", defaultValue = "text")
    private String format;

    @Inject
    @ConfigProperty(name = "portal.log.level", defaultValue = "INFO")
    private String level;

    @Inject
    private NodeIdentity node;

    private @Nullable DuplicateLogFilter filter;

    @PostConstruct
    void begin() {
        filter = new DuplicateLogFilter(clock);
    }

    void install() {
        OURS.setLevel(Level.parse(level));
        QUOTING.setLevel(Level.SEVERE);
        for (Handler handler : handlers()) {
            handler.setFilter(filter);
            if (format.equals("json")) {
                handler.setFormatter(new JsonLines(node.name()));
            }
        }
    }

    /** Removes the filters, because the server outlives the portal and must not keep references to its classes. */
    void remove() {
        Arrays.stream(handlers())
                .filter(handler -> handler.getFilter() == filter)
                .forEach(handler -> handler.setFilter(null));
    }

    long suppressed() {
        return filter == null ? 0 : filter.suppressed();
    }

    private static Handler[] handlers() {
        return Logger.getLogger("").getHandlers();
    }
}
