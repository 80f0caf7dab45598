package ngo.portal.launch.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.shared.DatabaseAccount;

/** The databases and roles that the portal and Keycloak work with; creating them twice changes nothing. */
final class DatabaseRoles {

    private static final List<String> UNUSED = List.of("postgres", "template1");
    private static final String DATABASE = "select 1 from pg_database where datname = ?";

    private final DatabaseAccount administrator;
    private final Secrets secrets;

    /** The administrator is an account of the cluster that may create roles and databases. */
    DatabaseRoles(DatabaseAccount administrator, Secrets secrets) {
        this.administrator = administrator;
        this.secrets = secrets;
    }

    void create() throws SQLException {
        try (Connection connection = administrator.connect()) {
            role(connection, "portal_owner", Secrets.Name.DATABASE_OWNER);
            role(connection, "portal_app", Secrets.Name.DATABASE_APP);
            role(connection, "portal_public", Secrets.Name.DATABASE_PUBLIC);
            hurry(connection, "portal_app");
            hurry(connection, "portal_public");
            letStepInto(connection, "portal_owner", "portal_app");
            database(connection, "portal", "portal_owner");
            admit(connection, "portal", List.of("portal_app", "portal_public"));
        }
        try (Connection portal = inDatabase("portal").connect()) {
            execute(portal, "alter schema public owner to portal_owner");
        }
    }

    /** Keys lie in a database of their own, which another server may hold. */
    void createKeys() throws SQLException {
        try (Connection connection = administrator.connect()) {
            role(connection, "portal_owner", Secrets.Name.DATABASE_OWNER);
            role(connection, "portal_vault", Secrets.Name.DATABASE_VAULT);
            hurry(connection, "portal_vault");
            database(connection, "portal_keys", "portal_owner");
            admit(connection, "portal_keys", List.of("portal_vault"));
        }
        try (Connection keys = inDatabase("portal_keys").connect()) {
            execute(keys, "alter schema public owner to portal_owner");
        }
    }

    /** The databases that every cluster has hold nothing of ours; nobody but the superuser has any business there. */
    void closeUnused() throws SQLException {
        try (Connection connection = administrator.connect()) {
            for (String unused : UNUSED) {
                execute(connection, "revoke all on database " + unused + " from public");
            }
        }
    }

    boolean keycloakExists() throws SQLException {
        try (Connection connection = administrator.connect()) {
            return exists(connection, DATABASE, "keycloak");
        }
    }

    void createKeycloak() throws SQLException {
        try (Connection connection = administrator.connect()) {
            role(connection, "keycloak", Secrets.Name.DATABASE_KEYCLOAK);
            database(connection, "keycloak", "keycloak");
        }
    }

    void dropKeycloak() throws SQLException {
        try (Connection connection = administrator.connect()) {
            execute(connection, "drop database if exists keycloak with (force)");
        }
    }

    DatabaseAccount account(String database, String role, Secrets.Name secret) {
        return new DatabaseAccount(inDatabase(database).jdbcUrl(), role, secrets.get(secret));
    }

    private DatabaseAccount inDatabase(String database) {
        String url = administrator.jdbcUrl().replaceFirst("/[^/?]+(\\?.*)?$", "/" + database + "$1");
        return new DatabaseAccount(url, administrator.user(), administrator.password());
    }

    /** The secrets are hexadecimal and the names constants, so that nothing needs quoting here. */
    private void role(Connection connection, String name, Secrets.Name secret) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
            execute(connection, "create role " + name);
        }
        execute(connection, "alter role " + name + " login password '" + secrets.get(secret) + "'");
    }

    /** Row security binds the owner, too: what it loads it loads as the other role, whose rights it does not have by itself. */
    private static void letStepInto(Connection connection, String owner, String other) throws SQLException {
        execute(connection, "grant " + other + " to " + owner + " with inherit false, set true");
    }

    /** Nobody waits for ever: neither for a statement nor for a lock that somebody holds and has forgotten. */
    private static void hurry(Connection connection, String role) throws SQLException {
        execute(connection, "alter role " + role + " set statement_timeout = '12s'");
        execute(connection, "alter role " + role + " set idle_in_transaction_session_timeout = '60s'");
    }

    private static void database(Connection connection, String name, String owner) throws SQLException {
        if (!exists(connection, DATABASE, name)) {
            execute(connection, "create database " + name + " owner " + owner);
        }
        execute(connection, "revoke all on database " + name + " from public");
    }

    private static void admit(Connection connection, String database, List<String> roles) throws SQLException {
        execute(connection, "grant connect on database " + database + " to " + String.join(", ", roles));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
