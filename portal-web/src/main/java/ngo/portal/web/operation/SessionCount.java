package ngo.portal.web.operation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Counts the sessions of this node. */
@WebListener
public class SessionCount implements HttpSessionListener {

    @Inject
    private NodeMetrics node;

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        node.sessions().incrementAndGet();
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        node.sessions().decrementAndGet();
    }
}
