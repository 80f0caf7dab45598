package ngo.portal.ejb.access;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/**
 * The data sources: two for the portal database and one for the key store, each with a database role of its own that owns
 * nothing there. If the database does not answer, connecting and reading fail after seconds, so that the caller receives an
 * error; the roles' own statement timeout ends long statements earlier.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/portal",
        className = "ngo.portal.ejb.access.AddressedDataSource",
        url = "${ENV=PORTAL_DB_URL}",
        user = "portal_app",
        password = "${ENV=PORTAL_DB_APP_PASSWORD}",
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 24,
        maxIdleTime = 300,
        properties = {
            DataSources.CONNECT_TIMEOUT,
            DataSources.LOGIN_TIMEOUT,
            DataSources.SOCKET_TIMEOUT,
            DataSources.PREPARE_AT_ONCE,
            DataSources.FORCE_GENERIC,
            DataSources.VALIDATE,
            DataSources.VALIDATE_BY,
            DataSources.VALIDATE_WITH,
            DataSources.VALIDATE_SELDOM,
            DataSources.DROP_ALL
        })
@DataSourceDefinition(
        name = "java:app/jdbc/public",
        className = "ngo.portal.ejb.access.AddressedDataSource",
        url = "${ENV=PORTAL_DB_URL}",
        user = "portal_public",
        password = "${ENV=PORTAL_DB_PUBLIC_PASSWORD}",
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 16,
        maxIdleTime = 300,
        properties = {
            DataSources.CONNECT_TIMEOUT,
            DataSources.LOGIN_TIMEOUT,
            DataSources.SOCKET_TIMEOUT,
            DataSources.PREPARE_AT_ONCE,
            DataSources.FORCE_GENERIC,
            DataSources.VALIDATE,
            DataSources.VALIDATE_BY,
            DataSources.VALIDATE_WITH,
            DataSources.VALIDATE_SELDOM,
            DataSources.DROP_ALL
        })
@DataSourceDefinition(
        name = "java:app/jdbc/keys",
        className = "ngo.portal.ejb.access.AddressedDataSource",
        url = "${ENV=PORTAL_KEYS_DB_URL}",
        user = "portal_vault",
        password = "${ENV=PORTAL_KEYS_DB_PASSWORD}",
        initialPoolSize = 1,
        minPoolSize = 1,
        maxPoolSize = 16,
        maxIdleTime = 300,
        properties = {
            DataSources.CONNECT_TIMEOUT,
            DataSources.LOGIN_TIMEOUT,
            DataSources.SOCKET_TIMEOUT,
            DataSources.PREPARE_AT_ONCE,
            DataSources.FORCE_GENERIC,
            DataSources.VALIDATE,
            DataSources.VALIDATE_BY,
            DataSources.VALIDATE_WITH,
            DataSources.VALIDATE_SELDOM,
            DataSources.DROP_ALL
        })
@Singleton
public class DataSources {

    static final String CONNECT_TIMEOUT = "connectTimeout=5";

    /** For all attempts together: of a silent server the driver asks for TLS first and then goes on without, a socket's timeout each. */
    static final String LOGIN_TIMEOUT = "loginTimeout=8";

    static final String SOCKET_TIMEOUT = "socketTimeout=15";

    /**
     * Prepares statements on the server at their first execution: planning a query with all its row-level security policies
     * costs more than executing it.
     */
    static final String PREPARE_AT_ONCE = "prepareThreshold=1";

    static final String FORCE_GENERIC = "options=-c plan_cache_mode=force_generic_plan";

    /**
     * Validates connections before they leave the pool, so that no caller receives a connection that broke while the
     * database was unavailable.
     */
    static final String VALIDATE = "fish.payara.is-connection-validation-required=true";

    static final String VALIDATE_BY = "fish.payara.connection-validation-method=custom-validation";
    static final String VALIDATE_WITH =
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation";
    static final String VALIDATE_SELDOM = "fish.payara.validate-atmost-once-period-in-seconds=1";
    static final String DROP_ALL = "fish.payara.fail-all-connections=true";
}
