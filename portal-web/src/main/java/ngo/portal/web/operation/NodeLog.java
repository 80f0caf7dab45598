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
 * Puts the portal's discipline upon whatever the server writes its log with, for as long as the portal runs there: what repeats
 * itself is counted, and each line is an object where that was asked for.
 */
@ApplicationScoped
public class NodeLog {

    /** All of the portal's own loggers; kept, since a logger that nobody holds forgets its level. */
    private static final Logger OURS = Logger.getLogger("ngo.portal");

    /** Quotes whole addresses, queries and all, wherever a form is sent to the API. */
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

    /** The server outlives the portal, and must not hold on to its classes. */
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
