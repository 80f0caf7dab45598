package ngo.portal.launch;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import ngo.portal.launch.keys.KeyCheck;
import ngo.portal.launch.keys.KeyRotation;
import ngo.portal.launch.keys.Shredding;
import ngo.portal.launch.keys.VaultFile;
import ngo.portal.launch.proof.LogContinuity;
import ngo.portal.launch.proof.LogExport;
import ngo.portal.launch.proof.LogVerification;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.Progress;
import ngo.portal.launch.shared.StartupRefused;

/** What the launcher does besides starting the portal. Each command answers with yes or no. */
final class Commands {

    private final Settings settings;
    private final PrintStream out;

    Commands(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    boolean run(List<String> words) {
        String command = words.get(0);
        if (!takes(command).contains(words.size() - 1)) {
            throw unknown(words);
        }
        return switch (command) {
            case TrailCheck.COMMAND -> TrailCheck.of(settings.home(), out).allWhole();
            case KeyRotation.COMMAND ->
                with(databases -> new KeyRotation(databases.keysOwner(), file(), out).renewEverything());
            case KeyCheck.COMMAND ->
                with(databases -> new KeyCheck(databases.keysOwner(), file().read(), out).allOpen());
            case Shredding.COMMAND ->
                with(databases -> new Shredding(databases.owner(), databases.keysOwner(), out).shred(words.get(1)));
            case LogVerification.COMMAND -> with(databases -> new LogVerification(databases.owner(), out).allWhole());
            case LogExport.COMMAND ->
                with(databases -> new LogExport(databases.owner(), out).write(Path.of(words.get(1))));
            case LogContinuity.CHECK -> with(databases -> log(databases).goesOn());
            case LogContinuity.RESTART -> with(databases -> log(databases).restart(file().read()));
            case SeedCommand.COMMAND ->
                SeedCommand.of(settings, out).fill(words.get(1), words.size() > 2 ? words.get(2) : "");
            case SeedCommand.SIGNATURES -> SeedCommand.of(settings, out).sign(words.get(1));
            default -> throw unknown(words);
        };
    }

    /** How many words may stand behind a command. */
    private static Set<Integer> takes(String command) {
        return switch (command) {
            case Shredding.COMMAND, LogExport.COMMAND -> Set.of(1);
            case SeedCommand.COMMAND -> Set.of(1, 2);
            case SeedCommand.SIGNATURES -> Set.of(1);
            default -> Set.of(0);
        };
    }

    private static StartupRefused unknown(List<String> words) {
        return new StartupRefused("The launcher starts the portal, checks the audit trail with \"" + TrailCheck.COMMAND
                + "\", checks keys with \"" + KeyCheck.COMMAND + "\", renews them with \"" + KeyRotation.COMMAND
                + "\", or destroys those of one request with \"" + Shredding.COMMAND
                + " <case code>\", checks the transparency log with \"" + LogVerification.COMMAND + "\" and \""
                + LogContinuity.CHECK + "\", copies it with \"" + LogExport.COMMAND
                + " <folder>\", begins a new one with \""
                + LogContinuity.RESTART + "\", or fills a demonstration with documents by \"" + SeedCommand.COMMAND
                + " <size>\"; it does not know \"" + String.join(" ", words) + "\".");
    }

    private LogContinuity log(Databases databases) {
        return new LogContinuity(databases.owner(), databases.keysOwner(), out);
    }

    private VaultFile file() {
        return new VaultFile(settings.keyset());
    }

    private boolean with(Predicate<Databases> work) {
        try (Databases databases = Databases.of(settings, new Progress(out))) {
            return work.test(databases);
        }
    }
}
