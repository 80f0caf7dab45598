package ngo.portal.web.operation;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Opens the operators' port when the portal begins, and shuts it when it ends. */
@WebListener
public class OperationSetUp implements ServletContextListener {

    @Inject
    private Operation operation;

    @Inject
    private NodeLog log;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        log.install();
        operation.open();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        operation.close();
        log.remove();
    }
}
