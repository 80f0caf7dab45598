package ngo.portal.ejb.access;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/** Two ways into the database, each with a role of its own; neither owns anything there. */
@DataSourceDefinition(
        name = "java:app/jdbc/portal",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${ENV=PORTAL_DB_URL}",
        user = "portal_app",
        password = "${ENV=PORTAL_DB_APP_PASSWORD}",
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 24,
        maxIdleTime = 300)
@DataSourceDefinition(
        name = "java:app/jdbc/public",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${ENV=PORTAL_DB_URL}",
        user = "portal_public",
        password = "${ENV=PORTAL_DB_PUBLIC_PASSWORD}",
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 16,
        maxIdleTime = 300)
@Singleton
public class DataSources {}
