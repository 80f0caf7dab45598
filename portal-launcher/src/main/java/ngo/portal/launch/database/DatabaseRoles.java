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

/** Creates the databases and roles of the portal and of Keycloak; running it twice changes nothing. */
final class DatabaseRoles {

    /** Databases that exist in every cluster, to connect to before the first of the portal's databases exists. */
    private static final List<String> UNUSED = List.of("postgres", "template1");

    /** PostgreSQL's error codes for a database that does not exist, or that the account may not connect to. */
    private static final List<String> SHUT = List.of("3D000", "42501");

    private static final String DATABASE = "select 1 from pg_database where datname = ?";
    private static final String OWN_SCHEMA = "alter schema public owner to portal_owner";
    private static final String KEYCLOAK = "keycloak";
    private static final int OLDEST = 16;

    /** The first PostgreSQL version with a builtin locale, which is the same on every machine. */
    private static final int BUILTIN_LOCALE = 17;

    private final DatabaseAccount administrator;
    private final Secrets secrets;
    private final boolean renews;

    /** Sets the current password for every role. */
    DatabaseRoles(DatabaseAccount administrator, Secrets secrets) {
        this(administrator, secrets, true);
    }

    /**
     * The administrator is an account that may create roles and, if a database is missing, databases. It need not be a superuser:
     * since PostgreSQL 16 the creator of a role may grant itself SET on it, and does so only when needed.
     *
     * @param renews whether an existing role gets the current password
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

    /** Keys are in a database of their own, which may be on another server. */
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

    /** The portal stores nothing in the databases of every cluster; only the superuser may connect to them. */
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

    /** The names are constants; a secret may contain any characters. */
    private void role(Connection connection, String name, Secrets.Name secret) throws SQLException {
        boolean isNew = !exists(connection, "select 1 from pg_roles where rolname = ?", name);
        if (isNew) {
            execute(connection, "create role " + name);
        }
        if (secrets.has(secret) && (isNew || renews)) {
            execute(connection, "alter role " + name + " login password " + quoted(secrets.get(secret)));
        }
    }

    /** A literal that is independent of the server's setting for backslashes. */
    static String quoted(String secret) {
        return "E'" + secret.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** Row-level security applies to the owner as well: it loads data as the other role, whose rights it does not inherit. */
    private static void letStepInto(Connection connection, String owner, String other) throws SQLException {
        execute(connection, "grant " + other + " to " + owner + " with inherit false, set true");
    }

    /** Limits the time of a statement and of an idle transaction, which could hold locks that others wait for. */
    private static void hurry(Connection connection, String role) throws SQLException {
        execute(connection, "alter role " + role + " set statement_timeout = '12s'");
        execute(connection, "alter role " + role + " set idle_in_transaction_session_timeout = '60s'");
        // Planning a query with all its policies takes longer than executing it; behind a connection pooler a session
        // cannot set this itself.
        execute(connection, "alter role " + role + " set plan_cache_mode = 'force_generic_plan'");
    }

    /**
     * A database that somebody else has created keeps its owner; the owner of the portal's tables gets the privileges that it
     * needs in it.
     */
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

    /** Tables are in a schema in which only their owner may create objects. */
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

    /**
     * Only a superuser may do this. Another account may lack the right to connect to the database that it has created, so it does
     * not try.
     */
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

    /** Lets the account use the role for the duration of the commands; a superuser may do so anyway. */
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

    /** A locale that is the same on every machine, whatever the cluster was initialised with. */
    private static String localeFor(Connection connection) throws SQLException {
        return " template template0 encoding 'UTF8' "
                + (version(connection) < BUILTIN_LOCALE
                        ? "locale 'C.UTF-8'"
                        : "locale_provider builtin builtin_locale 'C.UTF-8'");
    }

    /** Connects to the database that the address names, or to one that exists in every cluster. */
    private Connection cluster() throws SQLException {
        Connection connection = entered();
        if (version(connection) < OLDEST) {
            String version = connection.getMetaData().getDatabaseProductVersion();
            connection.close();
            throw new SQLException("PostgreSQL " + OLDEST + " or newer is required; this is " + version);
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
