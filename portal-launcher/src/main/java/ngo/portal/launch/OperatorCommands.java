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
                    "Starts one portal on servers of your own: a database that was migrated, a Keycloak that was set"
                            + " up. It prepares nothing and knows no password of an owner.")
    int serve() throws InterruptedException {
        return new NodeStart(environment, out).serve();
    }

    @Command(
            name = "prepare-database",
            mixinStandardHelpOptions = true,
            description = "Makes the roles and databases of the portal, where they are missing, by the account of"
                    + " PORTAL_DATABASE_USER. May be repeated.")
    int prepareDatabase(
            @Option(
                            names = "--rotate-passwords",
                            description = "Give roles that are there already the passwords that are set.")
                    boolean rotate,
            @Option(
                            names = "--print",
                            description = "Only print commands for psql that do the same, for whoever looks after the"
                                    + " databases; no password is in them.")
                    boolean print) {
        if (print) {
            out.print(OwnDatabases.script(node()));
            return Commands.YES;
        }
        Settings settings = Settings.from(environment);
        new NodeNeeds(settings, environment).requireForPreparing();
        new OwnDatabases(settings).prepare(rotate);
        out.println("The databases are prepared; migrate comes next.");
        return Commands.YES;
    }

    @Command(
            name = "migrate",
            mixinStandardHelpOptions = true,
            description =
                    "Brings the schema of both databases to this version, as portal_owner; makes the key file where"
                            + " there are no keys yet.")
    int migrate(
            @Option(names = "--dry-run", description = "Only say how many migrations are missing.") boolean dry,
            @Option(
                            names = "--contract",
                            description = "Instead drop what only earlier releases needed, once none of their nodes was"
                                    + " heard of for an hour. They do not start any more afterwards.")
                    boolean contract,
            @Option(
                            names = "--now",
                            description = "With --contract: a minute is enough, since nobody wants to go back.")
                    boolean now) {
        if (contract ? dry : now) {
            throw new StartupRefused("--now is said with --contract alone, and --dry-run without it.");
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
            description = "Compares the realm of your Keycloak with the one that the portal needs.")
    int configureKeycloak(
            @Option(names = "--apply", description = "Make the realm, or change what differs.") boolean apply)
            throws IOException {
        Settings settings = node();
        new NodeNeeds(settings, environment).requireForKeycloak();
        RealmSetUp realm = RealmSetUp.of(settings, Distribution.here());
        List<String> differences = realm.differences();
        differences.forEach(out::println);
        if (!apply) {
            out.println(differences.isEmpty() ? settled(settings) : "Nothing was changed; --apply changes it.");
            return Commands.answer(differences.isEmpty());
        }
        realm.apply();
        List<String> left = RealmSetUp.of(settings, Distribution.here()).differences();
        left.forEach(difference -> out.println("Still: " + difference));
        out.println(left.isEmpty() ? "The realm is as the portal needs it now." : "Not all could be changed.");
        return Commands.answer(left.isEmpty());
    }

    /** Keycloak does not show its passwords, so they cannot be compared. */
    private static String settled(Settings settings) {
        return "The realm is as the portal needs it."
                + (settings.mailServer().account().isPresent()
                        ? " Whether it has the mail server's password Keycloak tells nobody; --apply brings it."
                        : "");
    }

    @Command(
            name = "first-administrator",
            mixinStandardHelpOptions = true,
            description = "Makes the account of the first person who administers the coalition, in your Keycloak. Where"
                    + " nobody leads the coalition yet, it also founds the first organisations, each with its lead.")
    int firstAdministrator(
            @Option(names = "--email", required = true, paramLabel = "<address>", description = "Their e-mail address.")
                    String email,
            @Option(names = "--name", required = true, paramLabel = "<name>", description = "Their name.") String name,
            @Option(
                            names = "--organisation",
                            paramLabel = "<alias>=<name>",
                            description =
                                    "One of the first organisations, as many as PORTAL_QUORUM says. May be repeated.")
                    @Nullable
                    List<String> organisations,
            @Option(
                            names = "--lead",
                            paramLabel = "<address>",
                            description = "Who administers that organisation and leads the coalition for it.")
                    @Nullable
                    List<String> leads,
            @Option(
                            names = "--language",
                            paramLabel = "<language>",
                            description = "Of the leads' letters, such as fr; PORTAL_LANGUAGE without it.")
                    Optional<String> language,
            @Option(
                            names = "--print-password",
                            description = "Print a password for the first sign-in instead of sending a letter.")
                    boolean print,
            @Option(names = "--force", description = "Also where somebody else has the role already.") boolean force)
            throws IOException {
        List<FirstOrganisation> first = FirstOrganisation.all(organisations, leads);
        FirstPeople people = new FirstPeople(node(), environment, out, first, language);
        return Commands.answer(people.mayBegin(email) && people.appoint(email, name, print, force) && people.found());
    }

    @Command(
            name = Backup.COMMAND,
            mixinStandardHelpOptions = true,
            description = "Copies the data or the keys into one sealed file, while the portal works on.")
    int backup(
            @Parameters(paramLabel = "<part>", description = "portal or keys; never both in one place.") String part,
            @Parameters(paramLabel = "<folder>", description = "Where to.") Path folder) {
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
            description = "Puts backups back into databases that are thrown away, and checks every row, chain and key.")
    int verifyBackup(
            @Parameters(paramLabel = "<file>", arity = "1..2", description = "One part, or both.") List<Path> files) {
        return Commands.answer(new BackupCheck(installation(), out).allWhole(files));
    }

    @Command(
            name = Restore.COMMAND,
            mixinStandardHelpOptions = true,
            description = "Puts a backup back where there is nothing yet.")
    int restore(@Parameters(paramLabel = "<file>", description = "The backup.") Path backup) {
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
            description = "Checks one by one all that a portal on servers of your own needs, in a sentence each.")
    int doctor(
            @Option(
                            names = "--upgrade",
                            description = "With the version to come, before its migrate: what would be in the way.")
                    boolean upgrade) {
        return Commands.answer(new Doctor(environment, out, upgrade).allWell());
    }

    @Command(
            name = "health",
            mixinStandardHelpOptions = true,
            description = "Asks the node on this machine whether it may be sent requests.")
    int health() {
        return new NodeClient(node(), out).health();
    }

    @Command(
            name = "status",
            mixinStandardHelpOptions = true,
            description = "Tells how the node on this machine is: databases, queues, Keycloak.")
    int status() {
        return new NodeClient(node(), out).status();
    }

    @Command(
            name = "drain",
            mixinStandardHelpOptions = true,
            description =
                    "Has the node on this machine say that it is not ready, and waits until it has answered all; then"
                            + " stop it.")
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
