package ngo.portal.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ngo.portal.launch.backup.Backup;
import ngo.portal.launch.backup.Restore;
import ngo.portal.launch.database.Contraction;
import ngo.portal.launch.database.FirstOrganisation;
import ngo.portal.launch.database.OwnDatabases;
import ngo.portal.launch.keys.VaultFile;
import ngo.portal.launch.server.Distribution;
import ngo.portal.launch.server.RealmSetUp;
import ngo.portal.launch.settings.Setting;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.Progress;
import ngo.portal.launch.shared.StartupRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Commands for operators who run the portal on their own PostgreSQL, Keycloak and mail servers, and those for every installation:
 * backup, verify-backup, restore and settings.
 */
@Command
class OperatorCommands {

    final Map<String, String> environment;
    final PrintStream out;

    OperatorCommands(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    @Command(
            name = "serve",
            mixinStandardHelpOptions = true,
            description =
                    "Starts one node on external servers: a migrated database and a configured Keycloak. It prepares"
                            + " nothing and has no password of an owner role.")
    int serve() throws InterruptedException {
        return new NodeStart(environment, out).serve();
    }

    @Command(
            name = "prepare-database",
            mixinStandardHelpOptions = true,
            description = "Creates missing roles and databases of the portal with the account PORTAL_DATABASE_USER."
                    + " May be repeated.")
    int prepareDatabase(
            @Option(names = "--rotate-passwords", description = "Also set the passwords of existing roles.")
                    boolean rotate,
            @Option(
                            names = "--print",
                            description = "Only print equivalent commands for psql; they contain no password.")
                    boolean print) {
        if (print) {
            out.print(OwnDatabases.script(node()));
            return Commands.YES;
        }
        Settings settings = Settings.from(environment);
        new NodeNeeds(settings, environment).requireForPreparing();
        new OwnDatabases(settings).prepare(rotate);
        out.println("The databases are prepared; run migrate next.");
        return Commands.YES;
    }

    @Command(
            name = "migrate",
            mixinStandardHelpOptions = true,
            description = "Migrates both databases to this version, as portal_owner; creates a missing key file.")
    int migrate(
            @Option(names = "--dry-run", description = "Only print the number of missing migrations.") boolean dry,
            @Option(
                            names = "--contract",
                            description =
                                    "Instead drop what only earlier releases need, an hour after their last node ran."
                                            + " They cannot start afterwards.")
                    boolean contract,
            @Option(
                            names = "--now",
                            description = "With --contract: a minute instead of an hour, if you will not go back.")
                    boolean now) {
        if (contract ? dry : now) {
            throw new StartupRefused("--now needs --contract, and --dry-run cannot be combined with it.");
        }
        return contract ? contract(now) : migrate(dry);
    }

    private int contract(boolean now) {
        try (Databases databases = Databases.of(installation(), new Progress(out))) {
            return Commands.answer(new Contraction(databases.owner(), out).carryOut(now));
        }
    }

    private int migrate(boolean dry) {
        Settings settings = node();
        new NodeNeeds(settings, environment).requireForMigrating();
        OwnDatabases databases = new OwnDatabases(settings);
        try {
            if (dry) {
                int missing = databases.missing();
                out.println(missing == 0 ? "The schema is current." : missing + " migrations are missing.");
                return Commands.answer(missing == 0);
            }
            out.println(databases.migrate());
            return Commands.YES;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Command(
            name = "configure-keycloak",
            mixinStandardHelpOptions = true,
            description = "Compares the realm of your Keycloak with the realm that the portal needs.")
    int configureKeycloak(
            @Option(names = "--apply", description = "Create the realm, or correct what differs.") boolean apply)
            throws IOException {
        Settings settings = node();
        new NodeNeeds(settings, environment).requireForKeycloak();
        RealmSetUp realm = RealmSetUp.of(settings, Distribution.here());
        List<String> differences = realm.differences();
        differences.forEach(out::println);
        if (!apply) {
            out.println(differences.isEmpty() ? settled(settings) : "Nothing was changed; --apply corrects it.");
            return Commands.answer(differences.isEmpty());
        }
        realm.apply();
        List<String> left = RealmSetUp.of(settings, Distribution.here()).differences();
        left.forEach(difference -> out.println("Still: " + difference));
        out.println(
                left.isEmpty()
                        ? "The realm is now as the portal needs it."
                        : "Some differences could not be corrected.");
        return Commands.answer(left.isEmpty());
    }

    /** Keycloak does not show its passwords, so they cannot be compared. */
    private static String settled(Settings settings) {
        return "The realm meets the requirements of the portal."
                + (settings.mailServer().account().isPresent()
                        ? " Keycloak does not reveal the password of the mail server; --apply sets it."
                        : "");
    }

    @Command(
            name = "first-administrator",
            mixinStandardHelpOptions = true,
            description = "Creates the account of the first administrator of the coalition in your Keycloak. If the"
                    + " coalition has no lead yet, it also adds the first organisations, each with its lead.")
    int firstAdministrator(
            @Option(names = "--email", required = true, paramLabel = "<address>", description = "Their e-mail address.")
                    String email,
            @Option(names = "--name", required = true, paramLabel = "<name>", description = "Their name.") String name,
            @Option(
                            names = "--organisation",
                            paramLabel = "<alias>=<name>",
                            description = "One of the first organisations, PORTAL_QUORUM in number. May be repeated.")
                    @Nullable
                    List<String> organisations,
            @Option(
                            names = "--lead",
                            paramLabel = "<address>",
                            description = "Administrator of that organisation and lead of the coalition.")
                    @Nullable
                    List<String> leads,
            @Option(
                            names = "--language",
                            paramLabel = "<language>",
                            description = "Language of the e-mails to leads, such as fr; default PORTAL_LANGUAGE.")
                    Optional<String> language,
            @Option(
                            names = "--print-password",
                            description = "Print a password for the first sign-in instead of sending an e-mail.")
                    boolean print,
            @Option(names = "--force", description = "Also if another person already has the role.") boolean force)
            throws IOException {
        List<FirstOrganisation> first = FirstOrganisation.all(organisations, leads);
        FirstPeople people = new FirstPeople(node(), environment, out, first, language);
        return Commands.answer(people.mayBegin(email) && people.appoint(email, name, print, force) && people.found());
    }

    @Command(
            name = Backup.COMMAND,
            mixinStandardHelpOptions = true,
            description = "Backs up the data or the keys to one encrypted file, while the portal runs.")
    int backup(
            @Parameters(paramLabel = "<part>", description = "portal or keys; never keep both in one place.")
                    String part,
            @Parameters(paramLabel = "<folder>", description = "The target folder.") Path folder) {
        Settings settings = installation();
        try (Databases databases = Databases.of(settings, new Progress(out))) {
            return Commands.answer(Backup.of(
                            part,
                            databases.backup(),
                            databases.keysBackup(),
                            new VaultFile(settings.keyset()).read(),
                            out)
                    .into(folder));
        }
    }

    @Command(
            name = BackupCheck.COMMAND,
            mixinStandardHelpOptions = true,
            description = "Restores backups into temporary databases, and checks every row, hash chain and key.")
    int verifyBackup(
            @Parameters(paramLabel = "<file>", arity = "1..2", description = "One or both parts of a backup.")
                    List<Path> files) {
        return Commands.answer(new BackupCheck(installation(), out).allWhole(files));
    }

    @Command(
            name = Restore.COMMAND,
            mixinStandardHelpOptions = true,
            description = "Restores a backup into empty databases.")
    int restore(@Parameters(paramLabel = "<file>", description = "The backup file.") Path backup) {
        Settings settings = installation();
        new NodeNeeds(settings, environment).requireOnePlace();
        try (Databases databases = Databases.empty(settings, new Progress(out))) {
            return Commands.answer(Restore.of(
                            backup,
                            databases.owner(),
                            databases.keysOwner(),
                            new VaultFile(settings.keyset()).read(),
                            out)
                    .putBack());
        }
    }

    @Command(
            name = "doctor",
            mixinStandardHelpOptions = true,
            description = "Checks everything that a node on external servers needs, and prints a line for each check.")
    int doctor(
            @Option(
                            names = "--upgrade",
                            description = "With the new version, before its migrate: what would block the upgrade.")
                    boolean upgrade) {
        return Commands.answer(new Doctor(environment, out, upgrade).allWell());
    }

    @Command(
            name = "health",
            mixinStandardHelpOptions = true,
            description = "Checks whether the node on this machine is ready for requests.")
    int health() {
        return new NodeClient(node(), out).health();
    }

    @Command(
            name = "status",
            mixinStandardHelpOptions = true,
            description = "Prints the state of the node on this machine: databases, queues, Keycloak.")
    int status() {
        return new NodeClient(node(), out).status();
    }

    @Command(
            name = "drain",
            mixinStandardHelpOptions = true,
            description = "Makes the node on this machine report that it is not ready, and waits until its requests are"
                    + " finished; stop it afterwards.")
    int drain() {
        return new NodeClient(node(), out).drain();
    }

    @Command(name = "settings", mixinStandardHelpOptions = true, description = "Prints all settings as a table.")
    int settings() {
        out.print(Setting.table());
        return Commands.YES;
    }

    /**
     * Settings of the portal on this machine or of one on its operator's servers; in the latter case nothing is prepared, and no
     * account that may prepare databases is required.
     */
    Settings installation() {
        return isSet(Setting.PORTAL_DATABASE_URL) && !isSet(Setting.PORTAL_DATABASE_USER)
                ? node()
                : Settings.from(environment);
    }

    private boolean isSet(Setting setting) {
        return !environment.getOrDefault(setting.name(), "").isBlank();
    }

    private Settings node() {
        return Settings.ofNode(environment);
    }
}
