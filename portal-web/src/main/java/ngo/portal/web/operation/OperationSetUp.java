package ngo.portal.web.operation;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import ngo.portal.ejb.system.NodeHeartbeat;

/** Opens the operators' port when the portal begins; when it ends it says so and shuts it. */
@WebListener
public class OperationSetUp implements ServletContextListener {

    @Inject
    private NodeMetrics node;

    @Inject
    private NodeHeartbeat heartbeat;

    @Inject
    private NodeLog log;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        log.install();
        node.open();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        try {
            heartbeat.end();
        } finally {
            node.close();
            log.remove();
        }
    }
}
