package ngo.portal.web.connection;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import ngo.portal.web.limit.Networks;
import ngo.portal.web.security.signin.OidcSettings;
import ngo.portal.web.security.signin.SignedInSessions;
import org.glassfish.grizzly.Transport;
import org.jspecify.annotations.Nullable;

/** Installs the portal's filters in the server's listeners when the portal starts, and removes them when it stops. */
@WebListener
public class ConnectionSetUp implements ServletContextListener {

    private static final Logger LOG = System.getLogger(ConnectionSetUp.class.getName());

    @Inject
    private Networks networks;

    @Inject
    private OidcSettings settings;

    @Inject
    private SignedInSessions sessions;

    private final List<FilteredListener> listeners = new ArrayList<>();
    private @Nullable Arrivals arrivals;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Arrivals begun = new Arrivals(ArrivalBounds.usual());
        arrivals = begun;
        RequestInspector inspector = new RequestInspector(settings.getBaseUrl(), networks, sessions);
        readSettings();
        try {
            for (Transport listener : ServerChains.ofThePublic()) {
                FilteredListener.of(listener, begun, inspector).ifPresent(listeners::add);
            }
        } catch (ReflectiveOperationException otherServer) {
            LOG.log(Level.DEBUG, "The server's listeners are not where they are looked for.", otherServer);
        }
        if (listeners.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "Requests that arrive slowly hold a thread each: this server does not let the portal gather them."
                            + " Let only a proxy reach it that does.");
        }
    }

    /** Initialises both beans now: in the threads that read connections, the server does not know which application's settings to read. */
    private void readSettings() {
        networks.of("", "");
        sessions.hold("");
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        listeners.forEach(FilteredListener::restore);
        listeners.clear();
        if (arrivals != null) {
            arrivals.close();
        }
    }
}
