package ngo.portal.launch;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import ngo.portal.launch.advisory.AdvisoryCheck;
import ngo.portal.launch.backup.OrganisationExport;
import ngo.portal.launch.backup.OrganisationImport;
import ngo.portal.launch.keys.KeyCheck;
import ngo.portal.launch.keys.KeyRotation;
import ngo.portal.launch.keys.Shredding;
import ngo.portal.launch.keys.VaultFile;
import ngo.portal.launch.proof.LogContinuity;
import ngo.portal.launch.proof.LogExport;
import ngo.portal.launch.proof.LogVerification;
import ngo.portal.launch.server.Distribution;
import ngo.portal.launch.shared.Progress;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.schema.BuiltRelease;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The commands of the launcher, each with its help. A command exits with 0 for yes, 1 for no and 2 if the answer could not be
 * determined.
 */
@Command(
        name = "portal",
        mixinStandardHelpOptions = true,
        description =
                "Starts and administers the Coalition Portal. Without a command, it starts the portal with every server it"
                        + " needs.",
        footer = {
            "",
            "Exit status: 0 for yes, 1 for no, 2 if the command could not be completed; run: 1 if it could not start."
        })
final class Commands extends OperatorCommands {

    static final int YES = 0;
    static final int NO = 1;
    static final int UNKNOWN = 2;

    private final Callable<Integer> run;

    private Commands(Map<String, String> environment, PrintStream out, Callable<Integer> run) {
        super(environment, out);
        this.run = run;
    }

    /**
     * The command line of one environment.
     *
     * @param run what happens without a command
     */
    static CommandLine of(Map<String, String> environment, PrintStream out, PrintStream err, Callable<Integer> run) {
        CommandLine commands = new CommandLine(new Commands(environment, out, run));
        String version = "Coalition Portal " + BuiltRelease.name();
        commands.getCommandSpec().version(version);
        commands.getSubcommands().values().forEach(command -> command.getCommandSpec()
                .version(version));
        return commands.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((wrong, words) -> {
                    wrong.getCommandLine()
                            .getErr()
                            .println(wrong.getMessage() + ". \"portal --help\" lists commands and options.");
                    return UNKNOWN;
                })
                .setExecutionExceptionHandler((failed, command, words) -> {
                    command.getErr().println(sentence(failed));
                    return UNKNOWN;
                });
    }

    private static String sentence(Exception failed) {
        if (failed instanceof StartupRefused refused) {
            return refused.sentence();
        }
        String full = StartupRefused.fullDisk(failed);
        return full.isEmpty()
                ? "Internal error of the launcher: " + failed
                : "A file could not be written" + full + "; free disk space and repeat the command.";
    }

    static int answer(boolean yes) {
        return yes ? YES : NO;
    }

    @Command(
            name = "run",
            mixinStandardHelpOptions = true,
            description = "Starts the portal, and each server that no setting names; Ctrl-C stops all of them.")
    int run() throws Exception {
        return run.call();
    }

    @Command(
            name = TrailCheck.COMMAND,
            mixinStandardHelpOptions = true,
            description = "Checks the audit trail of every organisation in the running portal.")
    int verifyAudit() {
        return answer(TrailCheck.of(installation(), out).allWhole());
    }

    @Command(
            name = KeyRotation.COMMAND,
            mixinStandardHelpOptions = true,
            description = "Creates a new key file and new keys for every organisation.")
    int rotateKeys() {
        return with(databases -> new KeyRotation(databases.keysOwner(), file(), out).renewEverything());
    }

    @Command(
            name = KeyCheck.COMMAND,
            mixinStandardHelpOptions = true,
            description = "Checks that every key can be decrypted and every owner can read.")
    int checkKeys() {
        return with(databases -> new KeyCheck(databases.keysOwner(), file().read(), out).allOpen());
    }

    @Command(
            name = Shredding.COMMAND,
            mixinStandardHelpOptions = true,
            description = "Destroys the keys of one request, so that nobody can read it again.")
    int shred(@Parameters(paramLabel = "<case code>", description = "The case code of the request.") String code) {
        return with(databases -> new Shredding(databases.owner(), databases.keysOwner(), out).shred(code));
    }

    @Command(
            name = OrganisationExport.COMMAND,
            mixinStandardHelpOptions = true,
            description = "Exports the data of one organisation to one encrypted file.")
    int exportOrganisation(
            @Parameters(paramLabel = "<alias>", description = "Its alias, as in its web address.") String alias,
            @Parameters(paramLabel = "<folder>", description = "The target folder.") Path folder,
            @Option(
                            names = "--keys",
                            paramLabel = "<folder>",
                            description =
                                    "Also exports its keys, to another folder; without this option none are written.")
                    Optional<Path> keys) {
        new NodeNeeds(installation(), environment).requireOnePlace();
        return with(databases -> new OrganisationExport(
                        databases.backup(), databases.keysBackup(), file().read(), BuiltRelease.name(), out)
                .write(alias, folder, keys));
    }

    @Command(
            name = OrganisationImport.COMMAND,
            mixinStandardHelpOptions = true,
            description =
                    "Lists what the database lacks of the export of one organisation, and restores it once two people"
                            + " have approved that in the portal.")
    int importOrganisation(
            @Parameters(paramLabel = "<file>", description = "The export file.") Path export,
            @Option(
                            names = "--missing-only",
                            required = true,
                            description = "Adds missing rows; existing rows are neither changed nor deleted. This"
                                    + " option is required.")
                    boolean missingOnly,
            @Option(
                            names = "--with-removed",
                            description = "Also restores what members of the organisation may have deleted themselves.")
                    boolean withRemoved) {
        return with(databases -> new OrganisationImport(
                        databases.owner(), databases.backup(), databases.keysBackup(), file().read(), out)
                .bringBack(export, BuiltRelease.name(), withRemoved));
    }

    @Command(
            name = LogVerification.COMMAND,
            mixinStandardHelpOptions = true,
            description =
                    "Checks that no entry of the transparency log was changed or removed, and recounts petitions.")
    int verifyLog() {
        return with(databases -> new LogVerification(databases.owner(), out).allWhole());
    }

    @Command(
            name = LogExport.COMMAND,
            mixinStandardHelpOptions = true,
            description = "Exports the transparency log as files, for mirrors.")
    int exportLog(@Parameters(paramLabel = "<folder>", description = "The target folder.") Path folder) {
        return with(databases -> new LogExport(databases.owner(), out).write(folder));
    }

    @Command(
            name = LogContinuity.CHECK,
            mixinStandardHelpOptions = true,
            description =
                    "Checks that the database contains the last signed head of the log; run it after each restore.")
    int checkLog() {
        return with(databases -> log(databases).goesOn());
    }

    @Command(
            name = LogContinuity.RESTART,
            mixinStandardHelpOptions = true,
            description = "Starts the next transparency log; only if check-log exits with status 1.")
    int restartLog() {
        return with(databases -> log(databases).restart(file().read()));
    }

    @Command(
            name = AdvisoryCheck.COMMAND,
            mixinStandardHelpOptions = true,
            description = "Compares the libraries of this release with a local copy of advisories; needs no network.")
    int advisories(
            @Parameters(paramLabel = "<copy>", description = "A folder or a ZIP file of advisories in OSV format.")
                    Path copy,
            @Option(
                            names = "--accepted",
                            paramLabel = "<file>",
                            description =
                                    "A file of your own like config/accepted-advisories.txt, used in addition to it.")
                    Optional<Path> own) {
        Path release = Distribution.here().root();
        return answer(new AdvisoryCheck(release, own, out, Instant.now()).noneApplies(copy));
    }

    @Command(
            name = SeedCommand.COMMAND,
            mixinStandardHelpOptions = true,
            description = "Adds generated data to the running demonstration, to measure performance.")
    int seed(
            @Parameters(paramLabel = "<size>", description = "Number of statements, such as 500, 10k or 1m.")
                    String size,
            @Parameters(
                            paramLabel = "<organisations>",
                            arity = "0..1",
                            defaultValue = "",
                            description = "Minimum number of organisations; default 200.")
                    String organisations) {
        return answer(SeedCommand.of(installation(), out).fill(size, organisations));
    }

    @Command(
            name = SeedCommand.SIGNATURES,
            mixinStandardHelpOptions = true,
            description = "Adds a petition with this many signatures to the running demonstration.")
    int seedSignatures(
            @Parameters(paramLabel = "<size>", description = "Number of signatures, such as 500, 10k or 1m.")
                    String size) {
        return answer(SeedCommand.of(installation(), out).sign(size));
    }

    private LogContinuity log(Databases databases) {
        return new LogContinuity(databases.owner(), databases.keysOwner(), out);
    }

    private VaultFile file() {
        return new VaultFile(installation().keyset());
    }

    private int with(Predicate<Databases> work) {
        try (Databases databases = Databases.of(installation(), new Progress(out))) {
            return answer(work.test(databases));
        }
    }
}
