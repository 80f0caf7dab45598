package ngo.portal.persistence.schema;

import java.util.Map;
import org.flywaydb.core.Flyway;

/** The schema's migrations, run by its owner as the launcher does it. */
public final class Schema {

    private Schema() {}

    /**
     * Brings the database to the newest schema.
     *
     * @param url JDBC address
     * @param contextKey key of the signed context, 64 hexadecimal digits
     */
    public static void migrate(String url, String owner, String password, String contextKey) {
        migrate(url, owner, password, contextKey, "classpath:db/migration");
    }

    /** Brings the database of keys to its newest schema. */
    public static void migrateKeys(String url, String owner, String password, String contextKey) {
        migrate(url, owner, password, contextKey, "classpath:db/keys");
    }

    static void migrate(String url, String owner, String password, String contextKey, String place) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(url, owner, password)
                .locations(place)
                .placeholders(Map.of("context_key", contextKey))
                .loggers("slf4j")
                .load()
                .migrate();
    }
}
