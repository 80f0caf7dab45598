package ngo.portal.ejb.access;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/**
 * Two ways into the database and one into that of the keys, each with a role of its own; none owns anything there. A
 * database that does not answer is given up after seconds, so that whoever waits hears of it; a statement that takes long
 * ends before that (the roles' own limit).
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
            DataSources.SOCKET_TIMEOUT,
            DataSources.PREPARE_AT_ONCE,
            DataSources.PLAN_ONCE,
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
            DataSources.SOCKET_TIMEOUT,
            DataSources.PREPARE_AT_ONCE,
            DataSources.PLAN_ONCE,
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
            DataSources.SOCKET_TIMEOUT,
            DataSources.PREPARE_AT_ONCE,
            DataSources.PLAN_ONCE,
            DataSources.VALIDATE,
            DataSources.VALIDATE_BY,
            DataSources.VALIDATE_WITH,
            DataSources.VALIDATE_SELDOM,
            DataSources.DROP_ALL
        })
@Singleton
public class DataSources {

    static final String CONNECT_TIMEOUT = "connectTimeout=5";
    static final String SOCKET_TIMEOUT = "socketTimeout=15";

    /** To plan a question with all its policies costs more than to answer it. */
    static final String PREPARE_AT_ONCE = "prepareThreshold=1";

    static final String PLAN_ONCE = "options=-c plan_cache_mode=force_generic_plan";

    /** After the database was away, nobody gets one of the connections that ended with it. */
    static final String VALIDATE = "fish.payara.is-connection-validation-required=true";

    static final String VALIDATE_BY = "fish.payara.connection-validation-method=custom-validation";
    static final String VALIDATE_WITH =
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation";
    static final String VALIDATE_SELDOM = "fish.payara.validate-atmost-once-period-in-seconds=1";
    static final String DROP_ALL = "fish.payara.fail-all-connections=true";
}
