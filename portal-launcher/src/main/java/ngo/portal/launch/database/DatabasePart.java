package ngo.portal.launch.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import ngo.portal.launch.keys.VaultFile;
import ngo.portal.launch.process.ProcessSupervisor;
import ngo.portal.launch.settings.Home;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.Progress;
import ngo.portal.launch.shared.StartupRefused;

/** The databases of an installation, embedded or external, with their roles and schemas; includes the database of keys. */
public final class DatabasePart implements AutoCloseable {

    /** Work that begins when Keycloak gets an empty database and ends when its realm answers. */
    public static final String IMPORTING_REALM = "import-realm";

    private final Home home;
    private final Settings settings;
    private final Secrets secrets;
    private final Progress progress;
    private final DatabaseAccount administrator;
    private final DatabaseAccount keysAdministrator;
    private final Optional<EmbeddedDatabase> embedded;
    private Optional<ProcessSupervisor> watch = Optional.empty();

    public DatabasePart(Home home, Settings settings, Secrets secrets, Progress progress) {
        this.home = home;
        this.settings = settings;
        this.secrets = secrets;
        this.progress = progress;
        this.embedded = settings.externalDatabase().isPresent()
                ? Optional.empty()
                : Optional.of(new EmbeddedDatabase(home, settings, secrets));
        this.administrator = administrator();
        this.keysAdministrator =
                settings.externalKeys().map(DatabasePart::given).orElse(administrator);
    }

    public void start(Runnable afterRestart) throws IOException {
        open(afterRestart);
        migrate();
    }

    /** Creates the schema alone, without a demonstration's data. */
    public void startBare() throws IOException {
        open(() -> {});
        migrate(false);
    }

    /** Prepares all that Keycloak needs; the portal waits for {@link #migrate()}. */
    public void open(Runnable afterRestart) throws IOException {
        if (embedded.isPresent()) {
            ProcessSupervisor running = new ProcessSupervisor(embedded.get(), progress, afterRestart);
            watch = Optional.of(running);
            running.start();
            progress.step("PostgreSQL is up.");
        }
        createRoles();
        refuseWhatIsFromBefore(migrationOf(owner()), migrationOf(keysOwner()));
    }

    public void migrate() throws IOException {
        migrate(settings.demo());
    }

    private void migrate(boolean withSampleData) throws IOException {
        String done =
                new SchemaUpgrade(owner(), keysOwner(), secrets.get(Secrets.Name.CONTEXT_KEY)).carryOut(withSampleData);
        new VaultFile(settings.keyset()).require(keysOwner());
        progress.step(done);
    }

    private Migration migrationOf(DatabaseAccount account) {
        return new Migration(account, secrets.get(Secrets.Name.CONTEXT_KEY));
    }

    private void refuseWhatIsFromBefore(Migration... migrations) {
        try {
            for (Migration migration : migrations) {
                if (migration.isFromBeforeTheBaseline()) {
                    throw new StartupRefused("The data belong to an earlier build, and this one cannot migrate them: "
                            + (embedded.isPresent()
                                    ? "move the folder " + home.directory() + " away and start again"
                                    : "give it empty databases")
                            + ", or start the earlier build.");
                }
            }
        } catch (SQLException refused) {
            throw unprepared(administrator, refused);
        }
    }

    private void createRoles() throws IOException {
        DatabaseRoles roles = new DatabaseRoles(administrator, secrets);
        try {
            roles.create();
            if (embedded.isPresent()) {
                roles.closeUnused();
            }
            if (settings.externalKeycloak().isEmpty()) {
                createKeycloak(roles);
            }
        } catch (SQLException refused) {
            throw unprepared(administrator, refused);
        }
        try {
            new DatabaseRoles(keysAdministrator, secrets).createKeys();
        } catch (SQLException refused) {
            throw unprepared(keysAdministrator, refused);
        }
    }

    static StartupRefused unprepared(DatabaseAccount administrator, SQLException refused) {
        return new StartupRefused(
                "The database at " + administrator.jdbcUrl() + " could not be prepared by " + administrator.user()
                        + ": " + StartupRefused.firstLine(refused) + ".",
                refused);
    }

    /** An interrupted import cannot be continued: its database is dropped and created again. */
    private void createKeycloak(DatabaseRoles roles) throws SQLException, IOException {
        if (home.wasInterrupted(IMPORTING_REALM)) {
            roles.dropKeycloak();
        }
        if (!roles.keycloakExists()) {
            home.begin(IMPORTING_REALM);
        }
        roles.createKeycloak();
    }

    public DatabaseAccount owner() {
        return account("portal", "portal_owner", Secrets.Name.DATABASE_OWNER);
    }

    public DatabaseAccount app() {
        return account("portal", "portal_app", Secrets.Name.DATABASE_APP);
    }

    public DatabaseAccount publicReader() {
        return account("portal", "portal_public", Secrets.Name.DATABASE_PUBLIC);
    }

    public DatabaseAccount keysOwner() {
        return keysAccount("portal_owner", Secrets.Name.DATABASE_OWNER);
    }

    public DatabaseAccount vault() {
        return keysAccount("portal_vault", Secrets.Name.DATABASE_VAULT);
    }

    public DatabaseAccount keycloak() {
        return account("keycloak", "keycloak", Secrets.Name.DATABASE_KEYCLOAK);
    }

    private DatabaseAccount account(String database, String role, Secrets.Name secret) {
        return new DatabaseRoles(administrator, secrets).account(database, role, secret);
    }

    private DatabaseAccount keysAccount(String role, Secrets.Name secret) {
        return new DatabaseRoles(keysAdministrator, secrets).account("portal_keys", role, secret);
    }

    private static DatabaseAccount given(Settings.ExternalDatabase server) {
        return new DatabaseAccount(server.jdbcUrl(), server.user(), server.password());
    }

    private DatabaseAccount administrator() {
        return embedded.map(server -> new DatabaseAccount(
                        server.url("postgres"),
                        EmbeddedDatabase.SUPERUSER,
                        secrets.get(Secrets.Name.DATABASE_SUPERUSER)))
                .or(() -> settings.externalDatabase().map(DatabasePart::given))
                .orElseThrow();
    }

    public long pid() {
        return watch.map(ProcessSupervisor::pid).orElse(0L);
    }

    @Override
    public void close() {
        watch.ifPresent(ProcessSupervisor::close);
    }
}
