package ngo.portal.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import ngo.portal.launch.database.NodeDatabase;
import ngo.portal.launch.database.OwnDatabases;
import ngo.portal.launch.keys.VaultFile;
import ngo.portal.launch.server.Jdk;
import ngo.portal.launch.server.KeycloakPart;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.settings.UnknownVariables;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.shared.MailServer;

/** Looks at everything that a portal on servers of its operator needs, and says of each thing whether it is well. */
final class Doctor {

    private static final int CONNECT_MILLISECONDS = 5_000;
    private static final long NEEDED_BYTES = 1L << 30;

    private final Map<String, String> environment;
    private final PrintStream out;
    private boolean well = true;

    Doctor(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    private interface Question {
        void ask() throws IOException;
    }

    boolean allWell() {
        List<String> unknown = UnknownVariables.among(environment.keySet());
        unknown.forEach(sentence -> say(false, sentence));
        if (unknown.isEmpty()) {
            say(true, "Every variable is a setting.");
        }
        Settings settings = Settings.ofNode(environment);
        check("Everything is set.", () -> new NodeNeeds(settings, environment).requireForServing());
        check("There is a Java that the portal runs on.", () -> Jdk.best(environment));
        if (settings.externalDatabase().isPresent()) {
            OwnDatabases databases = new OwnDatabases(settings);
            checkDatabase("portal_app", databases.app(), settings, true);
            checkDatabase("portal_public", databases.publicReader(), settings, false);
            checkDatabase("portal_vault", databases.vault(), settings, false);
        }
        check("The key file is whole.", () -> requireKeys(settings.keyset()));
        if (settings.externalKeycloak().isPresent()) {
            check("Keycloak's realm answers.", () -> KeycloakPart.requireRealm(settings));
            check("Keycloak takes the secret of portal-directory.", () -> KeycloakPart.requireDirectory(settings));
        }
        settings.externalMail().ifPresent(mail -> check("The mail server answers.", () -> requireMail(mail)));
        check("There is room on the disk.", Doctor::requireDisk);
        out.println(well ? "All is well." : "Not all is well.");
        return well;
    }

    private void checkDatabase(String role, DatabaseAccount account, Settings settings, boolean thoroughly) {
        check(role + " is let in, and bound by the rules.", () -> {
            try (NodeDatabase database = NodeDatabase.entered(account)) {
                database.requireVersion();
                database.requireBound();
            }
        });
        if (thoroughly) {
            check("The schema is current.", () -> ask(account, NodeDatabase::requireSchema));
            check(
                    "The pools fit in.",
                    () -> ask(
                            account,
                            database -> database.requireRoom(settings.node().connections())));
            check("The clocks agree.", () -> ask(account, NodeDatabase::requireClock));
        }
        if (!role.equals("portal_public") && settings.given().has(Secrets.Name.CONTEXT_KEY)) {
            check(
                    "The database of " + role + " knows the context key.",
                    () -> ask(
                            account,
                            database ->
                                    database.requireContextKey(settings.given().get(Secrets.Name.CONTEXT_KEY))));
        }
    }

    private static void ask(DatabaseAccount account, Consumer<NodeDatabase> question) {
        try (NodeDatabase database = NodeDatabase.entered(account)) {
            question.accept(database);
        }
    }

    private static void requireKeys(Path file) {
        if (!Files.exists(file)) {
            throw new StartupRefused("There is no key file at " + file + ".");
        }
        new VaultFile(file).read();
    }

    private static void requireMail(MailServer mail) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(mail.host(), mail.port()), CONNECT_MILLISECONDS);
        } catch (IOException refused) {
            throw new StartupRefused("No mail server answers at " + mail.host() + ":" + mail.port() + ".", refused);
        }
    }

    private static void requireDisk() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        if (Files.getFileStore(folder).getUsableSpace() < NEEDED_BYTES) {
            throw new StartupRefused("Less than 1 GB is free at " + folder + ".");
        }
    }

    private void check(String sentence, Question question) {
        try {
            question.ask();
            say(true, sentence);
        } catch (StartupRefused refused) {
            say(false, refused.sentence());
        } catch (IOException failed) {
            say(false, sentence.replaceFirst("\\.$", "") + "? " + failed.getMessage() + ".");
        }
    }

    private void say(boolean isWell, String sentence) {
        well &= isWell;
        out.println((isWell ? "ok  " : "NO  ") + sentence);
    }
}
