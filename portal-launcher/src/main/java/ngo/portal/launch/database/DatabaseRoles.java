package ngo.portal.launch.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.shared.DatabaseAccount;

/** The databases and roles that the portal and Keycloak work with; creating them twice changes nothing. */
final class DatabaseRoles {

    /** Databases that every cluster has, for whoever creates the first of ours. */
    private static final List<String> UNUSED = List.of("postgres", "template1");

    /** PostgreSQL's states for a database that is not there, or that the account may not enter. */
    private static final List<String> SHUT = List.of("3D000", "42501");

    private static final String DATABASE = "select 1 from pg_database where datname = ?";
    private static final String OWN_SCHEMA = "alter schema public owner to portal_owner";
    private static final String KEYCLOAK = "keycloak";
    private static final int OLDEST = 16;

    /** The first version whose own locale is the same on every machine. */
    private static final int BUILTIN_LOCALE = 17;

    private final DatabaseAccount administrator;
    private final Secrets secrets;
    private final boolean renews;

    /** One that gives every role the password of today. */
    DatabaseRoles(DatabaseAccount administrator, Secrets secrets) {
        this(administrator, secrets, true);
    }

    /**
     * The administrator is an account of the cluster that may create roles and, where a database is not there yet, databases.
     * It need not be a superuser: since PostgreSQL 16 whoever has created a role may let itself step into it, and only then.
     *
     * @param renews whether a role that is there already gets the password of today
     */
    DatabaseRoles(DatabaseAccount administrator, Secrets secrets, boolean renews) {
        this.administrator = administrator;
        this.secrets = secrets;
        this.renews = renews;
    }

    void create() throws SQLException {
        try (Connection connection = cluster()) {
            role(connection, "portal_owner", Secrets.Name.DATABASE_OWNER);
            role(connection, "portal_app", Secrets.Name.DATABASE_APP);
            role(connection, "portal_public", Secrets.Name.DATABASE_PUBLIC);
            role(connection, "portal_backup", Secrets.Name.DATABASE_BACKUP);
            hurry(connection, "portal_app");
            hurry(connection, "portal_public");
            execute(connection, PreparationScript.BACKUP_CONNECTIONS);
            letStepInto(connection, "portal_owner", "portal_app");
            database(connection, "portal", "portal_owner", List.of("portal_app", "portal_public", "portal_backup"));
        }
        ownSchema("portal");
        withdrawSystemFunctions("portal", "portal_app");
    }

    /** Keys lie in a database of their own, which another server may hold. */
    void createKeys() throws SQLException {
        try (Connection connection = cluster()) {
            role(connection, "portal_owner", Secrets.Name.DATABASE_OWNER);
            role(connection, "portal_vault", Secrets.Name.DATABASE_VAULT);
            role(connection, "portal_backup", Secrets.Name.DATABASE_BACKUP);
            hurry(connection, "portal_vault");
            execute(connection, PreparationScript.BACKUP_CONNECTIONS);
            database(connection, "portal_keys", "portal_owner", List.of("portal_vault", "portal_backup"));
        }
        ownSchema("portal_keys");
        withdrawSystemFunctions("portal_keys", "portal_vault");
    }

    /** The databases that every cluster has hold nothing of ours; nobody but the superuser has any business there. */
    void closeUnused() throws SQLException {
        try (Connection connection = cluster()) {
            for (String unused : UNUSED) {
                execute(connection, "revoke all on database " + unused + " from public");
            }
        }
    }

    boolean keycloakExists() throws SQLException {
        try (Connection connection = cluster()) {
            return exists(connection, DATABASE, KEYCLOAK);
        }
    }

    void createKeycloak() throws SQLException {
        try (Connection connection = cluster()) {
            role(connection, KEYCLOAK, Secrets.Name.DATABASE_KEYCLOAK);
            database(connection, KEYCLOAK, KEYCLOAK, List.of());
        }
    }

    void dropKeycloak() throws SQLException {
        try (Connection connection = cluster()) {
            if (exists(connection, DATABASE, KEYCLOAK)) {
                as(KEYCLOAK, connection, List.of("set role keycloak", "drop database keycloak with (force)"));
            }
        }
    }

    DatabaseAccount account(String database, String role, Secrets.Name secret) {
        return new DatabaseAccount(inDatabase(database).jdbcUrl(), role, secrets.get(secret));
    }

    private DatabaseAccount inDatabase(String database) {
        String url = administrator.jdbcUrl().replaceFirst("/[^/?]+(\\?.*)?$", "/" + database + "$1");
        return new DatabaseAccount(url, administrator.user(), administrator.password());
    }

    /** The names are constants; a secret may hold what an operator likes. */
    private void role(Connection connection, String name, Secrets.Name secret) throws SQLException {
        boolean isNew = !exists(connection, "select 1 from pg_roles where rolname = ?", name);
        if (isNew) {
            execute(connection, "create role " + name);
        }
        if (secrets.has(secret) && (isNew || renews)) {
            execute(connection, "alter role " + name + " login password " + quoted(secrets.get(secret)));
        }
    }

    /** As a literal that means the same whatever the server thinks of backslashes. */
    static String quoted(String secret) {
        return "E'" + secret.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** Row security binds the owner, too: what it loads it loads as the other role, whose rights it does not have by itself. */
    private static void letStepInto(Connection connection, String owner, String other) throws SQLException {
        execute(connection, "grant " + other + " to " + owner + " with inherit false, set true");
    }

    /** Nobody waits for ever: neither for a statement nor for a lock that somebody holds and has forgotten. */
    private static void hurry(Connection connection, String role) throws SQLException {
        execute(connection, "alter role " + role + " set statement_timeout = '12s'");
        execute(connection, "alter role " + role + " set idle_in_transaction_session_timeout = '60s'");
        // To plan a question with all its policies costs more than to answer it; behind a pooler no connection may ask
        // for that itself.
        execute(connection, "alter role " + role + " set plan_cache_mode = 'force_generic_plan'");
    }

    /** A database that somebody else has created stays theirs, and the owner of ours may do in it what it needs to. */
    private static void database(Connection connection, String name, String owner, List<String> admitted)
            throws SQLException {
        if (!exists(connection, DATABASE, name)) {
            as(owner, connection, List.of("create database " + name + " owner " + owner + localeFor(connection)));
        }
        List<String> rights = new ArrayList<>();
        if (owns(connection, owner, name)) {
            rights.add("set role " + owner);
        } else {
            rights.add("grant connect, create, temporary on database " + name + " to " + owner);
        }
        if (!admitted.isEmpty()) {
            rights.add("grant connect on database " + name + " to " + String.join(", ", admitted));
        }
        rights.add("revoke connect, temporary on database " + name + " from public");
        as(owner, connection, rights);
    }

    /** Tables lie where nobody but their owner may create any. */
    private void ownSchema(String database) throws SQLException {
        try (Connection owner =
                account(database, "portal_owner", Secrets.Name.DATABASE_OWNER).connect()) {
            if (owns(owner, "portal_owner", database)) {
                execute(owner, OWN_SCHEMA);
                return;
            }
        }
        try (Connection holder = inDatabase(database).connect()) {
            as("portal_owner", holder, List.of(OWN_SCHEMA));
        }
    }

    /** Only a superuser may do this. Another account may have no right to connect to the database that it has made, so it does not try. */
    private void withdrawSystemFunctions(String database, String role) throws SQLException {
        try (Connection cluster = cluster()) {
            if (!isSuperuser(cluster)) {
                return;
            }
        }
        try (Connection connection = inDatabase(database).connect()) {
            execute(connection, PreparationScript.systemFunctions(role));
        }
    }

    private static boolean owns(Connection connection, String role, String database) throws SQLException {
        return exists(
                connection,
                "select 1 from pg_database where datname = ? and pg_get_userbyid(datdba) = '" + role + "'",
                database);
    }

    /** Lets the account step into the role for as long as this takes; a superuser may anyhow. */
    private static void as(String role, Connection connection, List<String> commands) throws SQLException {
        boolean superuser = isSuperuser(connection);
        if (!superuser) {
            execute(connection, "grant " + role + " to current_user with inherit false, set true");
        }
        try {
            for (String command : commands) {
                execute(connection, command);
            }
        } finally {
            execute(connection, "reset role");
            if (!superuser) {
                execute(connection, "revoke " + role + " from current_user granted by current_user");
            }
        }
    }

    /** The same on every machine, whatever the cluster was made with. */
    private static String localeFor(Connection connection) throws SQLException {
        return " template template0 encoding 'UTF8' "
                + (version(connection) < BUILTIN_LOCALE
                        ? "locale 'C.UTF-8'"
                        : "locale_provider builtin builtin_locale 'C.UTF-8'");
    }

    /** By the database that the address names, or by one that every cluster has. */
    private Connection cluster() throws SQLException {
        Connection connection = entered();
        if (version(connection) < OLDEST) {
            String version = connection.getMetaData().getDatabaseProductVersion();
            connection.close();
            throw new SQLException("PostgreSQL " + OLDEST + " or newer is needed; this is " + version);
        }
        return connection;
    }

    private Connection entered() throws SQLException {
        try {
            return administrator.connect();
        } catch (SQLException refused) {
            if (!SHUT.contains(refused.getSQLState())) {
                throw refused;
            }
            for (String database : UNUSED) {
                try {
                    return inDatabase(database).connect();
                } catch (SQLException alsoRefused) {
                    refused.addSuppressed(alsoRefused);
                }
            }
            throw refused;
        }
    }

    private static int version(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion();
    }

    private static String user(Connection connection) throws SQLException {
        return connection.getMetaData().getUserName();
    }

    private static boolean isSuperuser(Connection connection) throws SQLException {
        return exists(connection, "select 1 from pg_roles where rolname = ? and rolsuper", user(connection));
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
