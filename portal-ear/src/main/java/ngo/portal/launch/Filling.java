package ngo.portal.launch;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.persistence.schema.Seed;

/**
 * {@code java -jar launcher.jar seed 100k}: fills the demonstration that runs with so many statements, so that somebody can
 * measure or look at how it is when there is much.
 */
final class Filling {

    static final String COMMAND = "seed";

    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,6})(k|m|)");
    private static final int MOST_STATEMENTS = 5_000_000;
    private static final int USUAL_ORGANISATIONS = 200;
    private static final int MOST_ORGANISATIONS = 5_000;

    private static final String DEMONSTRATION =
            "select exists (select 1 from flyway_schema_history where script like 'R\\_\\_sample%' and success)";

    private final DatabaseAccount owner;
    private final PrintStream out;

    private Filling(DatabaseAccount owner, PrintStream out) {
        this.owner = owner;
        this.out = out;
    }

    /** For the installation that runs on a home. */
    static Filling of(Path home, PrintStream out) {
        return new Filling(AddressFile.owner(home), out);
    }

    /**
     * Adds what is missing and tells whether it is as the portal itself would have made it.
     *
     * @param size so many statements, as 500, 10k or 1m
     * @param organisations how many there shall be at least; empty for 200
     */
    boolean fill(String size, String organisations) {
        int statements = number(size, MOST_STATEMENTS);
        int taking = organisations.isEmpty() ? USUAL_ORGANISATIONS : number(organisations, MOST_ORGANISATIONS);
        try (Connection connection = owner.connect()) {
            requireDemonstration(connection);
            out.println("Filling in; nobody writes to the portal meanwhile …");
            long start = System.nanoTime();
            Seed.fill(connection, statements, taking);
            out.printf(
                    Locale.ROOT,
                    "%d statements of %d organisations and more; it took %.0f s.%n",
                    statements,
                    taking,
                    (System.nanoTime() - start) / 1e9);
            int differences = Seed.differences(connection);
            out.println(
                    differences == 0
                            ? "A sample is as the portal itself would have made it."
                            : "In a sample " + differences + " rows are others than the portal would have made.");
            return differences == 0;
        } catch (SQLException failed) {
            throw new Refused("The database could not be filled: " + failed.getMessage(), failed);
        }
    }

    private static void requireDemonstration(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet answer = sql.executeQuery(DEMONSTRATION)) {
            answer.next();
            if (!answer.getBoolean(1)) {
                throw new Refused("Only a demonstration is filled, one that was started with the sample coalition;"
                        + " this portal may hold the work of real organisations.");
            }
        }
    }

    private static int number(String text, int most) {
        Matcher size = SIZE.matcher(text.toLowerCase(Locale.ROOT));
        if (!size.matches()) {
            throw new Refused("\"" + text + "\" is no size; write 500, 10k or 1m.");
        }
        long unit =
                switch (size.group(2)) {
                    case "k" -> 1_000;
                    case "m" -> 1_000_000;
                    default -> 1;
                };
        long number = Long.parseLong(size.group(1)) * unit;
        if (number > most) {
            throw new Refused("\"" + text + "\" is too many; at most " + most + " can be filled in.");
        }
        return (int) number;
    }
}
