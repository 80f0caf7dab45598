package ngo.portal.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import ngo.portal.launch.database.NodeDatabase;
import ngo.portal.launch.database.OwnDatabases;
import ngo.portal.launch.database.UpgradeCheck;
import ngo.portal.launch.keys.VaultFile;
import ngo.portal.launch.mail.MailProbe;
import ngo.portal.launch.process.WorkFolder;
import ngo.portal.launch.server.Jdk;
import ngo.portal.launch.server.KeycloakPart;
import ngo.portal.launch.server.RealmCheck;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Setting;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.settings.UnknownVariables;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.shared.MailServer;

/**
 * The command {@code doctor}: checks everything that a portal on its operator's servers needs, and reports for each item whether
 * it is in order.
 */
final class Doctor {

    private static final long NEEDED_BYTES = 1L << 30;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final boolean upgrading;
    private boolean well = true;

    /**
     * A check of one environment.
     *
     * @param upgrading whether the schema still has to be migrated to this version while nodes of the previous version run
     */
    Doctor(Map<String, String> environment, PrintStream out, boolean upgrading) {
        this.environment = environment;
        this.out = out;
        this.upgrading = upgrading;
    }

    private interface Question {
        void ask() throws IOException;
    }

    boolean allWell() {
        List<String> unknown = UnknownVariables.among(environment.keySet());
        unknown.forEach(sentence -> say(false, sentence));
        if (unknown.isEmpty()) {
            say(true, "Every PORTAL_ variable is a known setting.");
        }
        Settings settings = Settings.ofNode(environment);
        check("All required settings are set.", () -> new NodeNeeds(settings, environment).requireForServing());
        check("A supported JDK is installed.", () -> Jdk.best(environment));
        check("Only the portal's user can read the secrets.", () -> requireOwnSecrets(environment));
        if (settings.externalDatabase().isPresent()) {
            OwnDatabases databases = new OwnDatabases(settings);
            boolean isKnown = checkApp(databases.app(), settings);
            within("portal_public", databases.publicReader(), NodeDatabase::requireBound);
            checkVault(databases.vault(), settings, isKnown);
        }
        if (settings.externalKeycloak().isPresent()) {
            checkKeycloak(settings);
        }
        settings.externalMail().ifPresent(mail -> check("The mail server accepts mail.", () -> requireMail(mail)));
        check("There is enough free disk space.", () -> requireDisk(settings));
        out.println(well ? "All checks passed." : "At least one check failed.");
        return well;
    }

    /** Returns false if this database does not know the context key; then the same key is not checked in the database of keys. */
    private boolean checkApp(DatabaseAccount app, Settings settings) {
        if (!within("portal_app", app, NodeDatabase::requireBound)) {
            return true;
        }
        ask("The database accepts writes.", app, NodeDatabase::requireWritable);
        checkSchema(app, settings);
        ask("Row-level security is enforced on every table.", app, NodeDatabase::requireRules);
        ask("The required extensions are installed.", app, NodeDatabase::requireExtensions);
        ask("The timeouts of the roles are set.", app, NodeDatabase::requireHurry);
        ask(
                "The connection pools fit into max_connections.",
                app,
                database -> database.requireConnectionCapacity(settings.node().connections()));
        ask("The clocks of this machine and the database agree.", app, NodeDatabase::requireClock);
        return contextKey(settings)
                .map(key ->
                        ask("The database has the same context key.", app, database -> database.requireContextKey(key)))
                .orElse(true);
    }

    private void checkSchema(DatabaseAccount app, Settings settings) {
        if (!upgrading) {
            ask("The schema is current.", app, NodeDatabase::requireSchema);
            return;
        }
        ask("This release is at most one minor release ahead.", app, database -> new UpgradeCheck(database)
                .requireOneStep());
        ask("The previous upgrade is finished.", app, database -> new UpgradeCheck(database).requireFinished());
        contextKey(settings)
                .ifPresent(key ->
                        ask("All nodes run the installed release and are ready.", app, database -> new UpgradeCheck(
                                        database)
                                .requireNodes(key)));
        ask("No transaction holds a table for long.", app, database -> new UpgradeCheck(database)
                .requireNoLongTransaction());
    }

    private void checkVault(DatabaseAccount vault, Settings settings, boolean isKnownElsewhere) {
        boolean isEntered = within("portal_vault", vault, NodeDatabase::requireBound);
        if (isEntered) {
            ask("The key database accepts writes.", vault, NodeDatabase::requireWritable);
        }
        boolean isKnown = isEntered
                && isKnownElsewhere
                && contextKey(settings)
                        .filter(key -> ask(
                                "The key database has the same context key.",
                                vault,
                                database -> database.requireContextKey(key)))
                        .isPresent();
        boolean isWhole = check("The key file is intact.", () -> requireKeys(settings.keyset()));
        if (isKnown && isWhole) {
            ask(
                    "The key file decrypts the keys in the key database.",
                    vault,
                    database -> database.requireKeyFile(
                            contextKey(settings).orElseThrow(), new VaultFile(settings.keyset()).read()));
        }
    }

    private void checkKeycloak(Settings settings) {
        RealmCheck realm = new RealmCheck(settings);
        if (!check("Keycloak's realm answers.", () -> KeycloakPart.requireRealm(settings))) {
            return;
        }
        check("Keycloak's issuer is the address that the portal uses.", realm::requireIssuer);
        check("Keycloak accepts the secret of client portal.", realm::requireSecret);
        check("Keycloak accepts the portal's redirect address.", realm::requireWayBack);
        if (check(
                "Keycloak accepts the secret of client portal-directory.",
                () -> KeycloakPart.requireDirectory(settings))) {
            check("Keycloak saves its events.", realm::requireEvents);
            if (!upgrading) {
                check("The mail server accepts Keycloak's mail.", realm::requireLetters);
            }
        }
        settings.setupClient()
                .ifPresent(
                        client -> check("Keycloak's temporary administrator is deleted.", realm::requireNoSetupClient));
    }

    private static Optional<String> contextKey(Settings settings) {
        return Optional.of(settings.given().get(Secrets.Name.CONTEXT_KEY)).filter(key -> !key.isEmpty());
    }

    /** If the account cannot connect, the remaining checks are skipped. */
    private boolean within(String role, DatabaseAccount account, Consumer<NodeDatabase> question) {
        return ask(role + " can connect and is subject to row-level security.", account, database -> {
            database.requireVersion();
            question.accept(database);
        });
    }

    private boolean ask(String sentence, DatabaseAccount account, Consumer<NodeDatabase> question) {
        return check(sentence, () -> {
            try (NodeDatabase database = NodeDatabase.entered(account)) {
                question.accept(database);
            }
        });
    }

    private static void requireKeys(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new StartupRefused("There is no key file at " + file + ".");
        }
        requireOwn("the key file ", file);
        new VaultFile(file).read();
    }

    private static void requireOwn(String what, Path file) throws IOException {
        if (Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
            throw new StartupRefused("Every user of this machine can read " + what + file
                    + "; make it readable by the portal's user only.");
        }
    }

    /** The settings refuse a readable file that one of them names, but do not check the permissions of credentials. */
    private static void requireOwnSecrets(Map<String, String> environment) throws IOException {
        String directory = environment.getOrDefault("CREDENTIALS_DIRECTORY", "");
        for (Setting setting : Setting.values()) {
            Path file = Path.of(directory).resolve(setting.key());
            if (!directory.isBlank() && setting.isSecret() && Files.exists(file)) {
                requireOwn("the credential ", file);
            }
        }
    }

    private static void requireMail(MailServer server) {
        try {
            new MailProbe(server, SSLContext.getDefault()).ask();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Checks the folder of the node, or its nearest existing parent: a node creates missing folders. */
    private void requireDisk(Settings settings) throws IOException {
        Path folder = environment.getOrDefault(Setting.PORTAL_HOME.name(), "").isBlank()
                ? WorkFolder.place(environment)
                : existing(settings.home());
        if (!Files.isWritable(folder)) {
            throw new StartupRefused("The folder " + folder
                    + " cannot be written; correct its permissions, or name another with PORTAL_HOME or TMPDIR.");
        }
        if (Files.getFileStore(folder).getUsableSpace() < NEEDED_BYTES) {
            throw new StartupRefused("Less than 1 GB is free at " + folder + ".");
        }
    }

    private static Path existing(Path folder) {
        Path parent = folder.getParent();
        return Files.exists(folder) || parent == null ? folder : existing(parent);
    }

    private boolean check(String sentence, Question question) {
        try {
            question.ask();
            say(true, sentence);
            return true;
        } catch (StartupRefused refused) {
            say(false, refused.sentence());
        } catch (SSLException untrusted) {
            say(
                    false,
                    sentence.replaceFirst("\\.$", "") + "? This Java does not trust the certificate; have it "
                            + StartupRefused.TRUST + ".");
        } catch (IOException failed) {
            say(false, sentence.replaceFirst("\\.$", "") + "? " + StartupRefused.firstLine(failed) + ".");
        }
        return false;
    }

    private void say(boolean isWell, String sentence) {
        well &= isWell;
        out.println((isWell ? "ok  " : "NO  ") + sentence);
    }
}
