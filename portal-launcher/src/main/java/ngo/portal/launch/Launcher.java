package ngo.portal.launch;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.settings.TrustOptions;
import ngo.portal.launch.settings.UnknownVariables;
import ngo.portal.launch.shared.Progress;
import ngo.portal.launch.shared.StartupRefused;

/**
 * Entry point of {@code java -jar launcher.jar}: starts the portal, reports its address, and runs until it is stopped. With a
 * command as its argument it carries out that command only.
 */
public final class Launcher {

    private static final List<String> SAMPLE_LOGINS = List.of(
            "  member@fidh.example       writes drafts, comments, proposes amendments",
            "  lead@omct.example         consortium lead: approves texts and releases",
            "  signatory@fidh.example    signs for FIDH; every organisation has its own signatory@…",
            "  admin@fidh.example        administers the people of FIDH",
            "  auditor@coalition.example reads the audit trail");

    private static final Logger LOG = Logger.getLogger(Launcher.class.getName());

    private final Progress progress;

    private Launcher(Progress progress) {
        this.progress = progress;
    }

    public static void main(String[] arguments) throws InterruptedException {
        TrustOptions.use(System.getenv());
        Launcher launcher = new Launcher(new Progress(System.out));
        if (arguments.length > 0) {
            LaunchLog.quiet();
        }
        System.exit(
                arguments.length == 0
                        ? launcher.run()
                        : Commands.of(System.getenv(), System.out, System.err, launcher::run)
                                .execute(arguments));
    }

    private int run() throws InterruptedException {
        try {
            UnknownVariables.among(System.getenv().keySet()).forEach(progress::say);
            Installation installation = Installation.prepare(Settings.from(System.getenv()), progress);
            return run(installation);
        } catch (StartupRefused startupRefused) {
            System.err.println(startupRefused.sentence());
            return 1;
        } catch (RuntimeException unforeseen) {
            LOG.log(Level.SEVERE, unforeseen, () -> "The start failed");
            System.err.println("The portal could not start because of an internal error: " + unforeseen);
            return 1;
        }
    }

    private int run(Installation installation) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(installation), "stop"));
        try {
            installation.bringUp();
        } catch (RuntimeException failed) {
            if (installation.isClosed()) {
                return 0;
            }
            installation.close();
            throw failed;
        }
        greet(installation);
        new CountDownLatch(1).await();
        return 0;
    }

    private void stop(Installation installation) {
        if (!installation.isClosed()) {
            progress.say("Stopping the portal, Keycloak and the database …");
            installation.close();
            progress.say("Stopped. The data remain in " + installation.home() + ".");
        }
    }

    private void greet(Installation installation) {
        progress.say("");
        progress.say("Portal ready: " + installation.portalUrl());
        progress.say("");
        progress.say("  Keycloak   " + installation.keycloakUrl());
        progress.say("  Mail       " + installation.mailUrl());
        progress.say("  Database   addresses and passwords are in " + installation.addressFile());
        installation.settings().debugPort().ifPresent(port -> progress.say("  Debugger   127.0.0.1:" + port));
        installation.settings().pages().ifPresent(pages -> progress.say("  Pages      are read from " + pages));
        if (installation.hasSampleCoalition()) {
            progress.say("");
            progress.say("Sample accounts, each with the password \"demo\":");
            SAMPLE_LOGINS.forEach(progress::say);
        }
        progress.say("");
        progress.step("total start time. Ctrl-C stops everything.");
    }
}
