package ngo.portal.bench.bare;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** The way into the portal's database, by the portal's own role, which row security binds. */
@DataSourceDefinition(
        name = "java:app/jdbc/bare",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${ENV=PORTAL_DB_URL}",
        user = "portal_app",
        password = "${ENV=PORTAL_DB_APP_PASSWORD}",
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 16)
@WebListener
public class BareSource implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().log("The bare table is there to be measured");
    }
}
