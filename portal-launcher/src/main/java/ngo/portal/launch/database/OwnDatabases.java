package ngo.portal.launch.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import ngo.portal.launch.keys.VaultFile;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Setting;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.StartupRefused;

/** The two databases of a portal on its operator's servers; each command uses an account with exactly the rights of its step. */
public final class OwnDatabases {

    private static final String PORTAL = "portal";
    private static final String KEYS = "portal_keys";

    /** SQLSTATE values: the class of connection errors, a wrong password, and a database that does not exist. */
    private static final String NO_CONNECTION = "08";

    private static final String WRONG_PASSWORD = "28P01";
    private static final String NO_DATABASE = "3D000";

    private static final Map<String, Setting> PASSWORDS = Map.of(
            "portal_app", Setting.PORTAL_DATABASE_APP_PASSWORD,
            "portal_public", Setting.PORTAL_DATABASE_PUBLIC_PASSWORD,
            "portal_vault", Setting.PORTAL_KEYS_DATABASE_VAULT_PASSWORD,
            "portal_owner", Setting.PORTAL_DATABASE_OWNER_PASSWORD);

    private final Settings settings;
    private final Secrets secrets;

    public OwnDatabases(Settings settings) {
        this.settings = settings;
        this.secrets = settings.given();
    }

    /**
     * Creates missing roles and databases; running it twice changes nothing.
     *
     * @param renews whether existing roles get the configured passwords
     */
    public void prepare(boolean renews) {
        DatabaseAccount portal = preparing(lent());
        DatabaseAccount keys = settings.externalKeys().map(this::preparing).orElse(portal);
        prepare(portal, () -> new DatabaseRoles(portal, secrets, renews).create());
        prepare(keys, () -> new DatabaseRoles(keys, secrets, renews).createKeys());
    }

    /** Returns what {@link #prepare(boolean)} does on an empty server as commands for psql, without connecting to any server. */
    public static String script(Settings settings) {
        return "-- At " + server(settings.externalDatabase(), "the server of the portal's database") + ".\n"
                + PreparationScript.ofPortal()
                + "\n-- At "
                + server(settings.externalKeys().or(settings::externalDatabase), "the server of the keys")
                + ".\n"
                + PreparationScript.ofKeys();
    }

    private static String server(Optional<Settings.ExternalDatabase> lent, String otherwise) {
        return lent.map(one -> one.jdbcUrl().replaceFirst("jdbc:postgresql://([^/?]+).*", "$1"))
                .orElse(otherwise);
    }

    private interface Work {
        void carryOut() throws SQLException;
    }

    private static void prepare(DatabaseAccount account, Work work) {
        try {
            work.carryOut();
        } catch (SQLException refused) {
            throw DatabasePart.unprepared(account, refused);
        }
    }

    /** Migrates both schemas to this version, and returns a report of it. */
    public String migrate() throws IOException {
        String done = upgrade().carryOut(false);
        new VaultFile(settings.keyset()).require(keysOwner());
        return done;
    }

    /** The number of pending migrations. */
    public int missing() {
        return upgrade().missing();
    }

    private SchemaUpgrade upgrade() {
        return new SchemaUpgrade(owner(), keysOwner(), secrets.get(Secrets.Name.CONTEXT_KEY));
    }

    public DatabaseAccount app() {
        return account(lent(), PORTAL, "portal_app", Secrets.Name.DATABASE_APP);
    }

    public DatabaseAccount publicReader() {
        return account(lent(), PORTAL, "portal_public", Secrets.Name.DATABASE_PUBLIC);
    }

    public DatabaseAccount vault() {
        return account(keysLent(), KEYS, "portal_vault", Secrets.Name.DATABASE_VAULT);
    }

    public DatabaseAccount owner() {
        return account(lent(), PORTAL, "portal_owner", Secrets.Name.DATABASE_OWNER);
    }

    public DatabaseAccount keysOwner() {
        return account(keysLent(), KEYS, "portal_owner", Secrets.Name.DATABASE_OWNER);
    }

    private Settings.ExternalDatabase keysLent() {
        return settings.externalKeys().orElseGet(this::lent);
    }

    private Settings.ExternalDatabase lent() {
        return settings.externalDatabase()
                .orElseThrow(() -> new StartupRefused(Setting.PORTAL_DATABASE_URL + " must be set."));
    }

    private DatabaseAccount preparing(Settings.ExternalDatabase server) {
        return new DatabaseAccount(server.jdbcUrl(), server.user(), server.password());
    }

    private DatabaseAccount account(
            Settings.ExternalDatabase server, String database, String role, Secrets.Name secret) {
        return new DatabaseRoles(preparing(server), secrets).account(database, role, secret);
    }

    /** Connects; the message of a refusal contains no password. */
    public static Connection entered(DatabaseAccount account) {
        try {
            return account.connect();
        } catch (SQLException refused) {
            throw new StartupRefused(refusal(account, refused), refused);
        }
    }

    private static String refusal(DatabaseAccount account, SQLException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return "The database at " + account.jdbcUrl()
                        + " presents an untrusted certificate; name its authority with sslrootcert in the address.";
            }
        }
        String said = StartupRefused.firstLine(refused);
        return String.valueOf(refused.getSQLState()).startsWith(NO_CONNECTION)
                ? "No database answers at " + account.jdbcUrl() + " (" + said + "); start it, or correct its address."
                : "The database at " + account.jdbcUrl() + " rejects " + account.user() + ": " + said + "; "
                        + remedy(account.user(), String.valueOf(refused.getSQLState()));
    }

    private static String remedy(String role, String state) {
        return switch (state) {
            case WRONG_PASSWORD ->
                "correct " + PASSWORDS.getOrDefault(role, Setting.PORTAL_DATABASE_PASSWORD)
                        + ", or run prepare-database --rotate-passwords.";
            case NO_DATABASE -> "run prepare-database, or correct its address.";
            default -> "run prepare-database, or allow it in pg_hba.conf.";
        };
    }
}
