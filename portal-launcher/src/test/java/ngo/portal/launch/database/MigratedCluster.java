package ngo.portal.launch.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.shared.DatabaseAccount;

/** A cluster that is quick instead of durable, with the roles and the newest schemas that the launcher makes. */
public final class MigratedCluster implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final DatabaseRoles roles;

    private MigratedCluster(EmbeddedPostgres server, Secrets secrets) {
        this.server = server;
        this.roles = new DatabaseRoles(superuser("postgres"), secrets);
    }

    /** Both databases; its secrets are kept in the given directory. */
    public static MigratedCluster start(Path directory, boolean withSampleData) throws IOException, SQLException {
        Secrets secrets = Secrets.keptIn(directory);
        MigratedCluster cluster = new MigratedCluster(EmbeddedPostgres.builder().start(), secrets);
        cluster.roles.create();
        cluster.roles.createKeys();
        String contextKey = secrets.get(Secrets.Name.CONTEXT_KEY);
        new SchemaUpgrade(cluster.owner("portal"), cluster.owner("portal_keys"), contextKey).carryOut(withSampleData);
        return cluster;
    }

    public DatabaseAccount owner(String database) {
        return account(database, "portal_owner", Secrets.Name.DATABASE_OWNER);
    }

    public DatabaseAccount account(String database, String role, Secrets.Name secret) {
        return roles.account(database, role, secret);
    }

    public DatabaseAccount superuser(String database) {
        return new DatabaseAccount(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database, "postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
