package ngo.portal.persistence.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * The program that verifies what a portal has published, without the portal:
 * {@code java -jar portal-verify.jar verify FILE…}. Ends with 0 where everything holds, with 1 where something does not, and
 * with 2 where it cannot be decided.
 */
public final class Verify {

    private static final String CODE = "code=";

    private static final int HOLDS = 0;
    private static final int FAILS = 1;
    private static final int OPEN = 2;

    private static final String USAGE =
            """
            java -jar portal-verify.jar verify FILE… [code=CODE]
                checks a statement offline: its bundle (.proof.zip), the text, and the policy, which
                names the key of the log. Get the policy from a source that you trust. Also checks the
                receipt or the promise of a petition signature; the code shows whose signature it is.
            java -jar portal-verify.jar recount POLICY ADDRESS PETITION [code=CODE]
                recounts a petition, day by day, from the portal at ADDRESS or from a directory that
                is a copy of its log. PETITION is the id that the receipt and the ledger name.
            java -jar portal-verify.jar watch POLICY ADDRESS HEAD [ALIAS]
                fetches the newest head from the portal at ADDRESS, checks that it contains everything
                that the head in the file HEAD contained, and writes it there. With ALIAS it also lists
                the entries of that organisation since then.
            Exit status 0: everything holds; 1: something does not; 2: it cannot be verified.
            """;

    private final PrintStream out;
    private final Clock clock;

    public Verify(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        System.exit(new Verify(out, Clock.systemUTC()).run(List.of(arguments)));
    }

    /** Runs a command and returns the exit status of the program. */
    public int run(List<String> words) {
        try {
            if (words.size() > 1 && words.get(0).equals("verify")) {
                return verify(words.subList(1, words.size()));
            }
            if (words.size() - (given(words) ? 1 : 0) == 4 && words.get(0).equals("recount")) {
                return new Recount(out, words.get(2), words.get(3)).holds(words.get(1), code(words)) ? HOLDS : FAILS;
            }
            if ((words.size() == 4 || words.size() == 5) && words.get(0).equals("watch")) {
                return new Watch(out).look(words.subList(1, words.size())) ? HOLDS : FAILS;
            }
            out.print(USAGE);
        } catch (IOException unreadable) {
            out.println("A file or an address could not be read: " + unreadable.getMessage() + ".");
        }
        return OPEN;
    }

    private static boolean given(List<String> words) {
        return words.stream().anyMatch(word -> word.startsWith(CODE));
    }

    /** Empty where none was given. */
    private static String code(List<String> words) {
        return words.stream()
                .filter(word -> word.startsWith(CODE))
                .map(word -> word.substring(CODE.length()))
                .findFirst()
                .orElse("");
    }

    private int verify(List<String> names) throws IOException {
        ProofFiles files = new ProofFiles();
        try {
            for (String name : names) {
                if (name.startsWith(CODE)) {
                    continue;
                }
                files.add(Files.readAllBytes(Path.of(name)));
            }
        } catch (ProofRefused refused) {
            out.println(refused.getMessage());
            out.println(Verification.Outcome.FAILS.sentence());
            return FAILS;
        }
        Verification verification = new Verification(files, code(names), clock.instant());
        Verification.Outcome outcome = verification.check();
        verification.said().forEach(out::println);
        return switch (outcome) {
            case HOLDS -> HOLDS;
            case FAILS -> FAILS;
            case OPEN -> OPEN;
        };
    }
}
