package ngo.portal.launch;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Predicate;

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
        if (words.size() != (command.equals(Shredding.COMMAND) ? 2 : 1)) {
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
            default -> throw unknown(words);
        };
    }

    private static Refused unknown(List<String> words) {
        return new Refused("The launcher starts the portal, checks the audit trail with \"" + TrailCheck.COMMAND
                + "\", checks keys with \"" + KeyCheck.COMMAND + "\", renews them with \"" + KeyRotation.COMMAND
                + "\", or destroys those of one request with \"" + Shredding.COMMAND
                + " <case code>\"; it does not know \"" + String.join(" ", words) + "\".");
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
